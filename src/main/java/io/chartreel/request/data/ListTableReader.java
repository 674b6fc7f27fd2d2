package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Cell;
import io.chartreel.request.data.RawTable.Column;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
    int before = fields.mistakes().count();
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
            ? series()
            : List.of(
                new RawSeries("", "", fields.items(Parameter.VALUES, fields.limits().periods())));
    if (fields.mistakes().count() > before) {
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
      fields.mistakes().add(tooManyBars(bars));
      return Optional.empty();
    }
    series.forEach(one -> countValues(one, labels.size(), labelParameter));
    if (fields.mistakes().count() > before) {
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
    for (RawSeries one : series) {
      List<String> periods = Collections.nCopies(one.values().size(), "");
      if (!periods.isEmpty()) {
        RawTableParser.parse(
            table(labelParameter, labelParameter == Parameter.LABELS, periods, List.of(one)),
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
      fields.reject(parameter, "The data has no " + parameter.spelling() + ".", remedy);
    }
  }

  private static Problem tooManyBars(long bars) {
    return Problem.overLimit(
        Parameter.SERIES.spelling(),
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
    if (series.stream().anyMatch(one -> one.values().size() != 1)) {
      fields.reject(
          Parameter.PERIODS,
          "The series have several values, but there are no periods.",
          "Add a period for each value.");
      return Optional.empty();
    }
    return Optional.of(table(Parameter.PERIODS, false, List.of(""), series));
  }

  private void countValues(RawSeries series, int labels, Parameter labelParameter) {
    if (series.values().size() != labels) {
      String label = labelParameter == Parameter.LABELS ? "label" : "period";
      String labelCount = counted(labels, label);
      String valueCount = counted(series.values().size(), "value");
      fields.reject(
          series.name().isEmpty() ? Parameter.VALUES : Parameter.SERIES,
          series.name().isEmpty()
              ? "There %s %s but %s.".formatted(labels == 1 ? "is" : "are", labelCount, valueCount)
              : "Series %s has %s for %s."
                  .formatted(Excerpt.quoted(series.name()), valueCount, labelCount),
          "Give one value per " + label + "; use _ for a missing one.");
    }
  }

  private static RawTable table(
      Parameter labelParameter, boolean pairs, List<String> periods, List<RawSeries> series) {
    return new RawTable(
        labelParameter,
        series.get(0).name().isEmpty() ? Parameter.VALUES : Parameter.SERIES,
        Grouping.NONE,
        pairs,
        false,
        periods.stream().map(Cell::of).toList(),
        series.stream()
            .map(
                one ->
                    new Column(
                        Cell.of(one.name()),
                        Cell.of(one.category()),
                        one.values().stream().map(Cell::of).toList()))
            .toList());
  }

  private static String counted(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** Returns the table of a single period with a bar for each label and series. */
  private static RawTable grouped(List<String> labels, List<RawSeries> series) {
    List<Column> columns = new ArrayList<>();
    for (RawSeries one : series) {
      IntStream.range(0, labels.size())
          .mapToObj(
              i ->
                  new Column(
                      Cell.of(labels.get(i)),
                      Cell.of(one.name()),
                      List.of(Cell.of(one.values().get(i)))))
          .forEach(columns::add);
    }
    return new RawTable(
        Parameter.PERIODS,
        Parameter.SERIES,
        Grouping.NONE,
        false,
        false,
        List.of(Cell.EMPTY),
        columns);
  }

  /** Returns the series, at most as many as the limit of bars; the others are only counted. */
  private List<RawSeries> series() {
    int max = fields.limits().bars();
    List<RawSeries> series = new ArrayList<>(given);
    int written = given.size();
    for (String raw : fields.raw(Parameter.SERIES)) {
      if (!raw.contains(":")) {
        written += addEncodedWhole(raw, max - written, series);
        continue;
      }
      int start = 0;
      while (start < raw.length()) {
        int semicolon = raw.indexOf(';', start);
        int end = semicolon < 0 ? raw.length() : semicolon;
        String one = raw.substring(start, end);
        if (!one.isBlank() && ++written <= max) {
          add(one, series);
        }
        start = end + 1;
      }
    }
    if (written > max) {
      fields.mistakes().tooMany(Parameter.SERIES, "", written, "series", max);
    }
    return series;
  }

  /** Adds a series whose name ends at the first unencoded colon. */
  private void add(String raw, List<RawSeries> series) {
    int colon = raw.indexOf(':');
    Optional<String> name = PercentEncoding.decode(raw.substring(0, Math.max(0, colon)));
    Optional<List<String>> values = ListSyntax.flatItems(raw.substring(colon + 1));
    if (name.isEmpty() || values.isEmpty()) {
      fields.broken(Parameter.SERIES, raw);
    } else {
      add(name.get(), values.get(), colon >= 0, raw, series);
    }
  }

  /**
   * Adds series that were percent-encoded as a whole. Values contain no colon, so the name of a
   * series ends at the last one.
   *
   * @param max the number of series to add
   * @return the number of series in the text
   */
  private int addEncodedWhole(String raw, int max, List<RawSeries> series) {
    Optional<String> text = PercentEncoding.decode(raw);
    if (text.isEmpty()) {
      fields.broken(Parameter.SERIES, raw);
      return 0;
    }
    List<String> all = ListSyntax.series(text.get());
    for (String one : all.subList(0, Math.max(0, Math.min(max, all.size())))) {
      int colon = one.lastIndexOf(':');
      List<String> values =
          Splitter.split(one.substring(colon + 1), ',').stream().map(String::strip).toList();
      add(one.substring(0, Math.max(0, colon)), values, colon >= 0, one, series);
    }
    return all.size();
  }

  private void add(
      String name, List<String> values, boolean named, String written, List<RawSeries> series) {
    fields.deadline().check();
    if (!named || name.isBlank()) {
      fields
          .mistakes()
          .addInData(
              Parameter.SERIES,
              () ->
                  Problem.of(
                      Parameter.SERIES.spelling(),
                      written,
                      "series needs the form name:values, not " + Excerpt.quoted(written) + ".",
                      fields.remedy(Parameter.SERIES)));
    } else if (values.size() > fields.limits().periods()) {
      fields.mistakes().add(tooManyValues(name, values.size()));
    } else {
      series.add(new RawSeries(name.strip(), "", values));
    }
  }

  private Problem tooManyValues(String name, int values) {
    int limit = fields.limits().periods();
    return Problem.overLimit(
        Parameter.SERIES.spelling(),
        name,
        String.format(
            Locale.ROOT,
            "Series %s has %,d values (limit %,d).",
            Excerpt.quoted(name),
            values,
            limit),
        String.format(Locale.ROOT, "Use at most %,d values.", limit));
  }
}
