package io.chartreel.request.data;

import io.chartreel.chart.ChartType;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.syntax.EnumNames;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts a submitted form to the query of a chart's URL. A browser encodes every comma of a
 * field, while in a URL the commas between items are not encoded.
 */
public final class FormDecoder {
  private FormDecoder() {}

  /**
   * The data fields of a form as they were filled in when the page was sent. The form returns this
   * in a hidden field, which shows what the user changed and what was left as it was.
   *
   * @param table a hash of the text in the field for CSV
   * @param lists a hash of the texts in the fields for lists
   */
  public record InitialData(String table, String lists) {
    /** The name of the hidden field. */
    private static final String FIELD = "form";

    /**
     * Returns the data of a form.
     *
     * @param table the text in the field for CSV
     * @param lists the texts in the fields for lists, in the order of {@link FormFields#LISTS}
     */
    public static InitialData of(String table, List<String> lists) {
      return new InitialData(
          hash(table),
          hash(lists.stream().map(FormDecoder::normalize).collect(Collectors.joining("&"))));
    }

    /** Returns what a form sent back, or nothing if it has no such field. */
    private static Optional<InitialData> parse(String text) {
      int dot = text.indexOf('.');
      return dot < 0
          ? Optional.empty()
          : Optional.of(new InitialData(text.substring(0, dot), text.substring(dot + 1)));
    }

    private static String hash(String text) {
      return String.format(Locale.ROOT, "%08x", normalize(text).hashCode());
    }

    /** Returns the value of the hidden field. */
    @Override
    public String toString() {
      return table + "." + lists;
    }
  }

  /** Returns a text with the line ends that it had before a browser sent it. */
  private static String normalize(String text) {
    return text.lines().collect(Collectors.joining("\n")).strip();
  }

  /**
   * Returns the query for a form. Empty fields, fields with the default value and names that are
   * not parameters are left out.
   */
  public static QueryString toQuery(QueryString form) {
    List<QueryString.Field> fields = new ArrayList<>();
    Set<Parameter> data = changedData(form);
    for (Parameter parameter : Parameter.values()) {
      if (parameter.isFamily()) {
        FormFields.family(parameter, form)
            .filter(field -> !field.value().isBlank())
            .map(
                field ->
                    new QueryString.Field(field.name(), encode(parameter.domain(), field.value())))
            .forEach(fields::add);
        continue;
      }
      boolean isIncluded =
          parameter.isData()
              ? data.contains(parameter)
              : !entered(parameter, form).equalsIgnoreCase(parameter.defaultValue());
      if (isIncluded) {
        values(parameter, form)
            .filter(value -> !value.isBlank())
            .map(value -> encode(parameter.domain(), value))
            .map(value -> new QueryString.Field(parameter.spelling(), value))
            .forEach(fields::add);
      }
    }
    return new QueryString(fields);
  }

  /**
   * Returns the parameters that describe the data: none if the form still has the built-in example.
   * If the user entered other data, the fields that still have their initial data are left out.
   */
  private static Set<Parameter> changedData(QueryString form) {
    Set<Parameter> entered =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.isData() && !entered(parameter, form).isBlank())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Parameter.class)));
    if (isExample(entered, form)) {
      return Set.of();
    }
    InitialData.parse(FormFields.entered(InitialData.FIELD, form))
        .ifPresent(initial -> removeUnchanged(initial, entered, form));
    boolean hasOtherData =
        Stream.of(Parameter.PERIODS, Parameter.SERIES, Parameter.DATA).anyMatch(entered::contains);
    boolean hasExampleLists =
        Stream.of(Parameter.LABELS, Parameter.VALUES)
            .allMatch(parameter -> isDefault(parameter, form));
    if (hasOtherData && hasExampleLists) {
      entered.removeIf(parameter -> isDefault(parameter, form));
    }
    return entered;
  }

  /**
   * Returns whether all data are those of a chart without any. A race or bars chart needs them
   * written out, because the example of these types is another one.
   */
  private static boolean isExample(Set<Parameter> entered, QueryString form) {
    boolean lists =
        entered.equals(EnumSet.of(Parameter.LABELS, Parameter.VALUES, Parameter.REF))
            && entered.stream().allMatch(parameter -> isDefault(parameter, form));
    boolean table =
        entered.equals(EnumSet.of(Parameter.DATA, Parameter.REF))
            && isDefault(Parameter.REF, form)
            && normalize(entered(Parameter.DATA, form)).equals(FormFields.EXAMPLE_TABLE);
    boolean needsPeriods =
        Stream.of(ChartType.RACE, ChartType.BARS)
            .map(EnumNames::of)
            .anyMatch(entered(Parameter.TYPE, form)::equalsIgnoreCase);
    return lists || table && !needsPeriods;
  }

  private static boolean isDefault(Parameter parameter, QueryString form) {
    return entered(parameter, form).equals(parameter.defaultValue());
  }

  /**
   * Removes the table or the lists if only the other was changed, and the reference of the example
   * if its table was replaced by another.
   */
  private static void removeUnchanged(
      InitialData initial, Set<Parameter> entered, QueryString form) {
    String table = entered(Parameter.DATA, form);
    InitialData current =
        InitialData.of(
            table, FormFields.LISTS.stream().map(parameter -> entered(parameter, form)).toList());
    boolean sameTable = current.table().equals(initial.table());
    boolean sameLists = current.lists().equals(initial.lists());
    boolean hasBoth =
        entered.contains(Parameter.DATA) && FormFields.LISTS.stream().anyMatch(entered::contains);
    if (hasBoth && sameTable && !sameLists) {
      entered.remove(Parameter.DATA);
    } else if (hasBoth && sameLists && !sameTable) {
      entered.removeAll(FormFields.LISTS);
    }
    boolean wasExample = initial.table().equals(InitialData.hash(FormFields.EXAMPLE_TABLE));
    boolean hasOtherTable =
        !entered.contains(Parameter.DATA)
            || !header(table).equals(header(FormFields.EXAMPLE_TABLE));
    if (wasExample && hasOtherTable && isDefault(Parameter.REF, form)) {
      entered.remove(Parameter.REF);
    }
  }

  private static String header(String table) {
    return normalize(table).lines().findFirst().orElse("");
  }

  private static String entered(Parameter parameter, QueryString form) {
    return FormFields.entered(parameter.spelling(), form);
  }

  /** Returns the values of a parameter: each line is one if the parameter can be repeated. */
  private static Stream<String> values(Parameter parameter, QueryString form) {
    Stream<String> texts = FormFields.enteredEach(parameter.spelling(), form).stream();
    return parameter.isRepeatable() ? texts.flatMap(String::lines).map(String::strip) : texts;
  }

  private static String encode(ParameterType type, String text) {
    if (type instanceof ParameterType.Series) {
      return encodeSeries(text);
    }
    if (type instanceof ParameterType.Csv) {
      return CsvField.encode(CsvField.trimBlankLines(text));
    }
    boolean isList =
        type instanceof ParameterType.Labels
            || type instanceof ParameterType.Numbers
            || type instanceof ParameterType.Colors;
    if (!isList) {
      return PercentEncoding.encode(text, ",:");
    }
    String lines = text.replace("\r", "");
    return (lines.contains("\n")
            ? Splitter.split(lines.stripTrailing(), '\n')
            : Splitter.split(lines, ','))
        .stream()
            .map(item -> PercentEncoding.encode(item.strip(), ":"))
            .collect(Collectors.joining(","));
  }

  /** Encodes series. Values contain no colon, so the name of a series ends at the last one. */
  private static String encodeSeries(String text) {
    return ListSyntax.series(text).stream()
        .map(
            series -> {
              int colon = series.lastIndexOf(':');
              return colon < 0
                  ? PercentEncoding.encode(series, "")
                  : PercentEncoding.encode(series.substring(0, colon).strip(), "")
                      + ":"
                      + PercentEncoding.encode(series.substring(colon + 1).strip(), ",");
            })
        .collect(Collectors.joining(";"));
  }
}
