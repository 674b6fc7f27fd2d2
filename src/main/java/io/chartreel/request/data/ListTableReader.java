package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Cell;
import io.chartreel.request.data.RawTable.Column;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the spellings of a table that are lists: labels or periods with values or series. */
public final class ListTableReader {
  /** Bars of one moment, those among them that have no value: each is more than a cell. */
  private static final int MOST_GROUPED = 100_000;

  private final ParameterReader fields;
  private final List<RawSeries> given;

  private ListTableReader(ParameterReader fields, List<RawSeries> given) {
    this.fields = fields;
    this.given = given;
  }

  /**
   * The table, or nothing where the lists do not make one, which is noted as a mistake.
   *
   * @param given series that did not come in a field
   */
  public static Optional<RawTable> read(ParameterReader fields, List<RawSeries> given) {
    return new ListTableReader(fields, given).read();
  }

  private Optional<RawTable> read() {
    int before = fields.mistakes().count();
    boolean bySeries = !given.isEmpty() || fields.has(Parameter.SERIES);
    boolean example = Stream.of(Parameter.values()).noneMatch(p -> p.isData() && fields.has(p));
    refuseTwoWays(bySeries);
    Parameter labelling = fields.has(Parameter.PERIODS) ? Parameter.PERIODS : Parameter.LABELS;
    if (!bySeries && !example) {
      require(labelling, "labels or periods");
      require(Parameter.VALUES, "values or series");
    }
    List<String> labels = bySeries && !fields.has(labelling) ? List.of() : fields.labels(labelling);
    List<RawSeries> series =
        bySeries
            ? series()
            : List.of(
                new RawSeries("", "", fields.items(Parameter.VALUES, fields.limits().periods())));
    if (fields.mistakes().count() > before) {
      checkValues(labelling, series);
      return Optional.empty();
    }
    if (series.isEmpty()) {
      fields.wrong(Parameter.SERIES, "names no bar", fields.allowed(Parameter.SERIES));
      return Optional.empty();
    }
    if (bySeries && labels.isEmpty()) {
      return oneMoment(series);
    }
    boolean grouped = labelling == Parameter.LABELS && bySeries;
    long bars = (long) series.size() * labels.size();
    if (grouped && bars > MOST_GROUPED) {
      fields
          .mistakes()
          .tooMany(Parameter.SERIES, "", bars, "bars for labels and series", MOST_GROUPED);
      return Optional.empty();
    }
    series.forEach(one -> countValues(one, labels.size(), labelling));
    if (fields.mistakes().count() > before) {
      checkValues(labelling, series);
      return Optional.empty();
    }
    return Optional.of(
        grouped
            ? grouped(labels, series)
            : table(labelling, !bySeries && labelling == Parameter.LABELS, labels, series));
  }

  /** Finds the mistakes in values that make no table, so that all are told at once. */
  private void checkValues(Parameter labelling, List<RawSeries> series) {
    for (RawSeries one : series) {
      List<String> periods = Collections.nCopies(one.values().size(), "");
      if (!periods.isEmpty()) {
        RawTableParser.read(
            table(labelling, labelling == Parameter.LABELS, periods, List.of(one)), fields);
      }
    }
  }

  private void refuseTwoWays(boolean bySeries) {
    if (fields.has(Parameter.LABELS) && fields.has(Parameter.PERIODS)) {
      fields.wrong(
          Parameter.LABELS,
          "stands beside periods",
          "labels for the bars of one moment, or periods for the moments of a film");
    }
    if (bySeries && fields.has(Parameter.VALUES)) {
      fields.wrong(
          Parameter.VALUES, "stands beside series", "values for one bar, or series for several");
    }
  }

  private void require(Parameter parameter, String allowed) {
    if (!fields.has(parameter)) {
      fields.wrong(parameter, "is missing from the chart's data", allowed);
    }
  }

  /** Series without labels or periods: one moment, if each has one value. */
  private Optional<RawTable> oneMoment(List<RawSeries> series) {
    if (series.stream().anyMatch(one -> one.values().size() != 1)) {
      fields.wrong(
          Parameter.PERIODS, "is missing from the chart's data", "a period for each value");
      return Optional.empty();
    }
    return Optional.of(table(Parameter.PERIODS, false, List.of(""), series));
  }

  private void countValues(RawSeries series, int labels, Parameter labelling) {
    if (series.values().size() != labels) {
      Parameter valuing = series.name().isEmpty() ? Parameter.VALUES : Parameter.SERIES;
      String single = labelling == Parameter.LABELS ? "label" : "period";
      String counted = series.values().size() == 1 ? " item for " : " items for ";
      fields.wrong(
          valuing,
          (series.name().isEmpty() ? "has " : "has in " + Excerpt.quoted(series.name()) + " ")
              + series.values().size()
              + counted
              + labels
              + " "
              + single
              + (labels == 1 ? "" : "s"),
          "one value for each " + single + ", _ where there is none");
    }
  }

  private static RawTable table(
      Parameter labelling, boolean pairs, List<String> periods, List<RawSeries> series) {
    return new RawTable(
        labelling,
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

  /** One moment: a bar for each label in each series, those of a label beside each other. */
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

  /** Reads no more series than there may be bars; those beyond are only counted. */
  private List<RawSeries> series() {
    int most = fields.limits().bars();
    List<RawSeries> series = new ArrayList<>(given);
    int written = given.size();
    for (String raw : fields.raw(Parameter.SERIES)) {
      if (!raw.contains(":")) {
        written += addEncodedWhole(raw, most - written, series);
        continue;
      }
      int start = 0;
      while (start < raw.length()) {
        int semicolon = raw.indexOf(';', start);
        int end = semicolon < 0 ? raw.length() : semicolon;
        String one = raw.substring(start, end);
        if (!one.isBlank() && ++written <= most) {
          add(one, series);
        }
        start = end + 1;
      }
    }
    if (written > most) {
      fields.mistakes().tooMany(Parameter.SERIES, "", written, "series", most);
    }
    return series;
  }

  /** The name ends at the first bare colon; those within it are encoded. */
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
   * Adds what a program encoded as a whole: values have no colon, so the name ends at the last one.
   *
   * @param most how many series are read
   * @return how many there are
   */
  private int addEncodedWhole(String raw, int most, List<RawSeries> series) {
    Optional<String> text = PercentEncoding.decode(raw);
    if (text.isEmpty()) {
      fields.broken(Parameter.SERIES, raw);
      return 0;
    }
    List<String> all = ListSyntax.series(text.get());
    for (String one : all.subList(0, Math.max(0, Math.min(most, all.size())))) {
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
      fields.itemWrong(Parameter.SERIES, written, "has no name and a colon before its values");
    } else if (values.size() > fields.limits().periods()) {
      fields
          .mistakes()
          .tooMany(Parameter.SERIES, name, values.size(), "values", fields.limits().periods());
    } else {
      series.add(new RawSeries(name.strip(), "", values));
    }
  }
}
