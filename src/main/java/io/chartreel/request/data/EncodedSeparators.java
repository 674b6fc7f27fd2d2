package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Reads lists as ordinary URL builders write them. {@code URLSearchParams} of JavaScript, {@code
 * urlencode} of Python and {@code http_build_query} of PHP write every comma as {@code %2C}, while
 * in a URL written by hand {@code %2C} is a comma inside an item.
 */
public final class EncodedSeparators {
  private static final String COMMA = "%2c";
  private static final String COLON = "%3a";
  private static final String SEMICOLON = "%3b";

  private EncodedSeparators() {}

  /**
   * Returns a query in which the separators between labels, periods and series are not encoded. A
   * list of labels without any bare comma is split at its encoded commas if it then has as many
   * items as there are values; otherwise it stays one label.
   */
  public static QueryString decoded(QueryString query) {
    if (query.fields().stream().noneMatch(EncodedSeparators::hasEncoded)) {
      return query;
    }
    QueryString separated =
        mapped(query, EncodedSeparators::isSeries, EncodedSeparators::separated);
    long values = values(separated);
    return mapped(separated, EncodedSeparators::isLabels, field -> labels(field, values));
  }

  private static QueryString mapped(
      QueryString query,
      Predicate<QueryString.Field> affected,
      UnaryOperator<QueryString.Field> replacement) {
    return new QueryString(
        query.fields().stream()
            .map(
                field ->
                    affected.test(field) && hasEncoded(field) ? replacement.apply(field) : field)
            .toList());
  }

  private static boolean hasEncoded(QueryString.Field field) {
    return isLabels(field) && lacksBare(field.value(), ',', COMMA, COLON)
        || isSeries(field) && lacksBare(field.value(), ';', SEMICOLON);
  }

  private static boolean lacksBare(String value, char separator, String... encoded) {
    if (value.indexOf(separator) >= 0 || value.indexOf('%') < 0) {
      return false;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    return List.of(encoded).stream().anyMatch(lower::contains);
  }

  private static boolean isLabels(QueryString.Field field) {
    return field.name().equals(Parameter.LABELS.key())
        || field.name().equals(Parameter.PERIODS.key());
  }

  private static boolean isSeries(QueryString.Field field) {
    return field.name().equals(Parameter.SERIES.key());
  }

  /** Encodes series as a whole if only the semicolons between them are encoded. */
  private static QueryString.Field separated(QueryString.Field field) {
    String value = field.value();
    int colon = value.indexOf(':');
    // values contain no semicolon, so an encoded one after a bare colon separates two series
    return colon >= 0 && value.toLowerCase(Locale.ROOT).indexOf(SEMICOLON, colon) >= 0
        ? new QueryString.Field(field.name(), value.replace(":", "%3A"))
        : field;
  }

  private static QueryString.Field labels(QueryString.Field field, long values) {
    String value = field.value();
    String bare = replaced(replaced(value, COMMA, ','), COLON, ':');
    return ListSyntax.count(value) != values && ListSyntax.count(bare) == values
        ? new QueryString.Field(field.name(), bare)
        : field;
  }

  /** Returns the number of values that each list of labels needs; -1 if it is unknown. */
  private static long values(QueryString query) {
    Optional<String> values = first(query, Parameter.VALUES);
    if (values.isPresent()) {
      return count(values.get());
    }
    Optional<String> series = first(query, Parameter.SERIES);
    if (series.filter(text -> text.indexOf(':') >= 0).isPresent()) {
      String text = series.get();
      return count(Splitter.before(text.substring(text.indexOf(':') + 1), ';'));
    }
    return series
        .flatMap(PercentEncoding::decode)
        .map(ListSyntax::series)
        .filter(all -> !all.isEmpty())
        .map(all -> all.get(0))
        .map(one -> count(one.substring(one.lastIndexOf(':') + 1)))
        .orElse(-1L);
  }

  private static Optional<String> first(QueryString query, Parameter parameter) {
    return query.fields().stream()
        .filter(field -> field.name().equals(parameter.key()))
        .map(QueryString.Field::value)
        .findFirst();
  }

  private static long count(String values) {
    return Splitter.split(replaced(values, COMMA, ','), ',').size();
  }

  /** Replaces an encoded character, in either case, in linear time. */
  private static String replaced(String text, String encoded, char c) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.regionMatches(true, i, encoded, 0, encoded.length())) {
        result.append(c);
        i += encoded.length() - 1;
      } else {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }
}
