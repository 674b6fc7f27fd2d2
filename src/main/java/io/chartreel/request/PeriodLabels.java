package io.chartreel.request;

import io.chartreel.chart.NumberLocale;
import io.chartreel.request.date.DateColumn;
import io.chartreel.request.date.DatePattern;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Displays the periods of a chart as the parameter {@code dates} asks for. */
public final class PeriodLabels {
  private static final String AUTO = "auto";

  /** The value of {@code dates} that keeps labels as they were written. */
  public static final String AS_IS = "as-is";

  private PeriodLabels() {}

  /** Returns labels as they are displayed by default; those that are no dates do not change. */
  public static List<String> automatic(List<String> labels, NumberLocale locale) {
    return DateColumn.of(labels)
        .map(
            dates ->
                IntStream.range(0, labels.size()).mapToObj(i -> dates.display(i, locale)).toList())
        .orElse(labels);
  }

  /**
   * Returns the labels to draw.
   *
   * @param labels as they were written
   * @param dates the same labels as dates, if they are dates
   * @param locale of the names of months
   */
  static List<String> displayed(
      List<String> labels,
      Optional<DateColumn> dates,
      NumberLocale locale,
      ParameterReader fields) {
    String wanted = fields.decoded(Parameter.DATES).strip();
    boolean isAuto = wanted.equalsIgnoreCase(AUTO);
    if (wanted.equalsIgnoreCase(AS_IS)) {
      return labels;
    }
    if (!isAuto) {
      Optional<String> problem =
          DatePattern.problemOf(wanted)
              .or(
                  () ->
                      dates.isPresent()
                          ? dates.get().problemOf(DatePattern.of(wanted))
                          : Optional.of("The periods are not dates of one kind."));
      if (problem.isPresent()) {
        fields.reject(
            Parameter.DATES, problem.get(), "Use dates=auto, dates=as-is or another pattern.");
        return labels;
      }
    }
    if (dates.isEmpty()) {
      return labels;
    }
    DateColumn found = dates.get();
    return IntStream.range(0, labels.size())
        .mapToObj(
            i ->
                isAuto
                    ? found.display(i, locale)
                    : found.display(i, DatePattern.of(wanted), locale))
        .toList();
  }
}
