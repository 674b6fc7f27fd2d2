package io.chartreel.request.form;

import io.chartreel.chart.ChartType;
import io.chartreel.request.csv.CsvField;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts a submitted form to the query of a chart's URL. A browser encodes every comma of a
 * field, while in a URL the commas between items are not encoded.
 */
public final class FormDecoder {
  private FormDecoder() {}

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
                    new QueryString.Field(field.name(), encode(parameter.type(), field.value())))
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
            .map(value -> encode(parameter.type(), value))
            .map(value -> new QueryString.Field(parameter.key(), value))
            .forEach(fields::add);
      }
    }
    return new QueryString(fields);
  }

  /**
   * Returns the parameters that describe the data: none if the form still has the built-in example.
   * If there are other data, lists that still have the built-in example are left out.
   */
  private static Set<Parameter> changedData(QueryString form) {
    Set<Parameter> entered =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.isData() && !entered(parameter, form).isBlank())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Parameter.class)));
    if (isExample(entered, form)) {
      return Set.of();
    }
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
   * Returns whether the data are the built-in example, which a query without data means. A race or
   * bars chart needs its table, because the lists of the example are a single period to it.
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

  private static String entered(Parameter parameter, QueryString form) {
    return FormFields.entered(parameter.key(), form);
  }

  /** Returns the values of a parameter: each line is one if the parameter can be repeated. */
  private static Stream<String> values(Parameter parameter, QueryString form) {
    Stream<String> texts = FormFields.enteredEach(parameter.key(), form).stream();
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
