package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a table from lists: labels or periods, with values or series. */
public final class ListTableReader {
  /** The most bars of a single period, including those without a value. */
  private static final int MAX_GROUPED_BARS = 100_000;

  private final ParameterReader fields;
  private final List<RawSeries> given;

  private ListTableReader(ParameterReader fields, List<RawSeries> given) {
    this.fields = fields;
    this.given = given;
  }

  /**
   * Returns the table, or nothing if the lists do not fit together, which is added to the problems.
   *
   * @param given series that are not in a field
   */
  public static Optional<RawTable> read(ParameterReader fields, List<RawSeries> given) {
    return new ListTableReader(fields, given).read();
  }

  private Optional<RawTable> read() {
    int before = fields.problems().count();
    boolean hasSeries = !given.isEmpty() || fields.has(Parameter.SERIES);
    boolean isExample = Stream.of(Parameter.values()).noneMatch(p -> p.isData() && fields.has(p));
    rejectAmbiguousLists(hasSeries);
    Parameter labelParameter = fields.has(Parameter.PERIODS) ? Parameter.PERIODS : Parameter.LABELS;
    if (!hasSeries && !isExample) {
      require(labelParameter, "Add labels or periods.");
      require(Parameter.VALUES, "Add values or series.");
    }
    List<String> labels =
        hasSeries && !fields.has(labelParameter) ? List.of() : fields.labels(labelParameter);
    List<RawSeries> series =
        hasSeries
            ? new SeriesReader(fields).read(given)
            : List.of(
                new RawSeries("", "", fields.items(Parameter.VALUES, fields.limits().periods())));
    if (fields.problems().count() > before) {
      checkValues(labelParameter, series);
      return Optional.empty();
    }
    if (series.isEmpty()) {
      fields.reject(Parameter.SERIES, "series is empty.", fields.remedy(Parameter.SERIES));
      return Optional.empty();
    }
    if (hasSeries && labels.isEmpty()) {
      return singlePeriod(series);
    }
    boolean isGrouped = labelParameter == Parameter.LABELS && hasSeries;
    long bars = (long) series.size() * labels.size();
    if (isGrouped && bars > MAX_GROUPED_BARS) {
      fields.problems().add(tooManyBars(bars));
      return Optional.empty();
    }
    checkCounts(series, labels.size(), labelParameter);
    if (fields.problems().count() > before) {
      checkValues(labelParameter, series);
      return Optional.empty();
    }
    return Optional.of(
        isGrouped
            ? grouped(labels, series)
            : table(
                labelParameter, !hasSeries && labelParameter == Parameter.LABELS, labels, series));
  }

  /** Checks the values although they do not make a table, so that all problems are reported. */
  private void checkValues(Parameter labelParameter, List<RawSeries> series) {
    for (RawSeries raw : series) {
      List<String> periods = Collections.nCopies(raw.values().size(), "");
      if (!periods.isEmpty()) {
        RawTableParser.parse(
            table(labelParameter, labelParameter == Parameter.LABELS, periods, List.of(raw)),
            fields);
      }
    }
  }

  private void rejectAmbiguousLists(boolean hasSeries) {
    if (fields.has(Parameter.LABELS) && fields.has(Parameter.PERIODS)) {
      fields.reject(
          Parameter.LABELS,
          "Use either labels or periods, not both.",
          "Use labels for the bars of a single period, periods for time steps.");
    }
    if (hasSeries && fields.has(Parameter.VALUES)) {
      fields.reject(
          Parameter.VALUES,
          "Use either values or series, not both.",
          "Use values for a single bar, series for several.");
    }
  }

  private void require(Parameter parameter, String remedy) {
    if (!fields.has(parameter)) {
      fields.reject(parameter, "The data has no " + parameter.key() + ".", remedy);
    }
  }

  private static Problem tooManyBars(long bars) {
    return Problem.overLimit(
        Parameter.SERIES.key(),
        "",
        String.format(
            Locale.ROOT,
            "The series have %,d bars for all labels (limit %,d).",
            bars,
            MAX_GROUPED_BARS),
        "Use fewer labels or series.");
  }

  /** Returns the table of series without labels or periods, which must have one value each. */
  private Optional<RawTable> singlePeriod(List<RawSeries> series) {
    if (series.stream().anyMatch(raw -> raw.values().size() != 1)) {
      fields.reject(
          Parameter.PERIODS,
          "The series have several values, but there are no periods.",
          "Add a period for each value.");
      return Optional.empty();
    }
    return Optional.of(table(Parameter.PERIODS, false, List.of(""), series));
  }

  private void checkCounts(List<RawSeries> series, int labels, Parameter labelParameter) {
    String label = labelParameter == Parameter.LABELS ? "label" : "period";
    String labelCount = counted(labels, label);
    boolean isEncoded =
        labels == 1 && fields.raw(labelParameter).get(0).toUpperCase(Locale.ROOT).contains("%2C");
    String remedy =
        "Give one value per "
            + label
            + "; use _ for a missing one."
            + (isEncoded ? " Encoded commas (%2C) are part of a " + label + "." : "");
    ProblemGroups groups = new ProblemGroups();
    for (RawSeries raw : series) {
      String valueCount = counted(raw.values().size(), "value");
      if (raw.values().size() == labels) {
        continue;
      }
      if (raw.name().isEmpty()) {
        fields.reject(
            Parameter.VALUES,
            "There %s %s but %s.".formatted(labels == 1 ? "is" : "are", labelCount, valueCount),
            remedy);
        continue;
      }
      String name = Excerpt.quoted(raw.name());
      groups.add(
          "series do not have one value per " + label,
          () -> name + " with " + valueCount + " for " + labelCount,
          () ->
              Problem.of(
                  Parameter.SERIES.key(),
                  raw.name(),
                  "Series %s has %s for %s.".formatted(name, valueCount, labelCount),
                  remedy));
    }
    groups.report(Parameter.SERIES, fields.problems());
  }

  private static RawTable table(
      Parameter labelParameter, boolean pairs, List<String> periods, List<RawSeries> series) {
    return new RawTable(
        labelParameter,
        series.get(0).name().isEmpty() ? Parameter.VALUES : Parameter.SERIES,
        pairs,
        periods,
        series);
  }

  private static String counted(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** Returns the table of a single period with a bar for each label and series. */
  private static RawTable grouped(List<String> labels, List<RawSeries> series) {
    List<RawSeries> bars = new ArrayList<>();
    for (RawSeries raw : series) {
      for (int i = 0; i < labels.size(); i++) {
        bars.add(new RawSeries(labels.get(i), raw.name(), List.of(raw.values().get(i))));
      }
    }
    return new RawTable(Parameter.PERIODS, Parameter.SERIES, false, List.of(""), bars);
  }
}
