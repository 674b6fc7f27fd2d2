package io.chartreel.request.form;

import io.chartreel.request.csv.CsvField;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.ColumnRoles;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads and replaces the values in the fields of the page's form. Items are separated by commas or,
 * if one of them contains a comma, by line ends. A parameter that a query repeats is one field with
 * a line for each value.
 */
public final class FormFields {
  /** The reference value of the built-in example. */
  public static final String EXAMPLE_REF = Parameter.REF.defaultValue();

  /** The data of the built-in example as CSV. */
  public static final String EXAMPLE_TABLE = exampleTable();

  /** The parameters that describe a table with lists. */
  public static final List<Parameter> LISTS =
      List.of(Parameter.LABELS, Parameter.VALUES, Parameter.PERIODS, Parameter.SERIES);

  private FormFields() {}

  private static String exampleTable() {
    List<String> periods = ListSyntax.labels(Parameter.LABELS.defaultValue()).orElseThrow();
    List<String> values = ListSyntax.items(Parameter.VALUES.defaultValue()).orElseThrow();
    return IntStream.range(0, periods.size())
        .mapToObj(i -> "\n" + periods.get(i) + "," + values.get(i))
        .collect(Collectors.joining("", "year," + ColumnRoles.UNNAMED_BAR, ""));
  }

  /** Returns the field value for a parameter of a query, or its default if it is not there. */
  public static String value(Parameter parameter, QueryString query) {
    List<String> encoded = encoded(parameter.key(), query);
    if (encoded.isEmpty()) {
      return parameter.isData() && hasData(query) ? "" : parameter.defaultValue();
    }
    if (parameter == Parameter.SERIES) {
      return encoded.stream()
          .flatMap(
              series ->
                  series.contains(":")
                      ? Splitter.splitTrimmed(series, ';').stream()
                      : Stream.of(series))
          .map(FormFields::decode)
          .collect(Collectors.joining("\n"));
    }
    if (parameter.isRepeatable()) {
      return encoded.stream().map(FormFields::decode).collect(Collectors.joining("\n"));
    }
    if (parameter == Parameter.DATA) {
      return CsvField.decode(encoded.get(0)).orElse(encoded.get(0));
    }
    if (parameter.type() instanceof ParameterType.Labels) {
      List<String> items = ListSyntax.items(encoded.get(0)).orElse(List.of());
      if (items.stream().anyMatch(item -> item.contains(","))) {
        return items.stream().map(item -> item + "\n").collect(Collectors.joining());
      }
    }
    return decode(encoded.get(0));
  }

  /** Returns the text that was entered in the field for the table, or an empty text. */
  public static String table(QueryString form) {
    return entered(Parameter.DATA.key(), form);
  }

  /** Returns whether a form has data other than a reference value. */
  public static boolean hasTable(QueryString form) {
    return Stream.of(Parameter.values())
        .filter(Parameter::isTable)
        .anyMatch(parameter -> !entered(parameter.key(), form).isBlank());
  }

  /** Returns a form with its table replaced or, if there is no other, removed. */
  public static QueryString withTable(QueryString form, Optional<String> table) {
    return new QueryString(
        Stream.concat(
                form.fields().stream().filter(field -> !ChartInput.isTableField(field)),
                table.stream().map(text -> QueryString.Field.of(Parameter.DATA.key(), text)))
            .toList());
  }

  /** Returns the decoded fields whose names belong to a family such as {@code color.}. */
  public static Stream<QueryString.Field> family(Parameter family, QueryString query) {
    return query.fields().stream()
        .filter(field -> Parameter.named(field.name()).filter(family::equals).isPresent())
        .map(field -> new QueryString.Field(field.name(), decode(field.value())));
  }

  private static boolean hasData(QueryString query) {
    return Stream.of(Parameter.values())
        .filter(Parameter::isData)
        .anyMatch(parameter -> query.has(parameter.key()));
  }

  /** Returns the decoded text of a field, with a line for each time that it was sent. */
  static String entered(String name, QueryString form) {
    return String.join("\n", enteredEach(name, form));
  }

  /** Returns the decoded text of a field for each time that it was sent. */
  static List<String> enteredEach(String name, QueryString form) {
    return encoded(name, form).stream().map(FormFields::decode).toList();
  }

  private static List<String> encoded(String name, QueryString query) {
    return query.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(QueryString.Field::value)
        .toList();
  }

  private static String decode(String encoded) {
    return PercentEncoding.decode(encoded).orElse(encoded);
  }
}
