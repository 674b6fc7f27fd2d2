package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the parameter {@code series}, which can be repeated: {@code name:values;name:values}. */
final class SeriesReader {
  private final ParameterReader fields;
  private final ProblemGroups groups = new ProblemGroups();

  SeriesReader(ParameterReader fields) {
    this.fields = fields;
  }

  /**
   * Returns the series, at most as many as the limit of bars. The others are only counted.
   *
   * @param given series that are not in the field; they precede the others
   */
  List<RawSeries> read(List<RawSeries> given) {
    int max = fields.limits().bars();
    List<RawSeries> series = new ArrayList<>(given);
    int count = given.size();
    for (String raw : fields.raw(Parameter.SERIES)) {
      if (!raw.contains(":")) {
        count += addEncodedWhole(raw, max - count, series);
        continue;
      }
      int start = 0;
      while (start < raw.length()) {
        int semicolon = raw.indexOf(';', start);
        int end = semicolon < 0 ? raw.length() : semicolon;
        String item = raw.substring(start, end);
        if (!item.isBlank() && ++count <= max) {
          add(item, series);
        }
        start = end + 1;
      }
    }
    groups.report(Parameter.SERIES, fields.problems());
    if (count > max) {
      fields.problems().tooMany(Parameter.SERIES, "", count, "series", max);
    }
    return series;
  }

  /** Adds a series whose name ends at the first unencoded colon. */
  private void add(String raw, List<RawSeries> series) {
    int colon = raw.indexOf(':');
    Optional<String> name = PercentEncoding.decode(raw.substring(0, Math.max(0, colon)));
    Optional<List<String>> values = ListSyntax.flatItems(raw.substring(colon + 1));
    if (name.isEmpty() || values.isEmpty()) {
      fields.rejectUndecodable(Parameter.SERIES, raw);
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
      fields.rejectUndecodable(Parameter.SERIES, raw);
      return 0;
    }
    List<String> all = ListSyntax.series(text.get());
    for (String item : all.subList(0, Math.max(0, Math.min(max, all.size())))) {
      int colon = item.lastIndexOf(':');
      List<String> values =
          Splitter.split(item.substring(colon + 1), ',').stream().map(String::strip).toList();
      add(item.substring(0, Math.max(0, colon)), values, colon >= 0, item, series);
    }
    return all.size();
  }

  private void add(
      String name, List<String> values, boolean isNamed, String item, List<RawSeries> series) {
    fields.deadline().check();
    if (!isNamed || name.isBlank()) {
      groups.add(
          "series do not have the form name:values",
          () -> Excerpt.quoted(item),
          () ->
              Problem.of(
                  Parameter.SERIES.key(),
                  item,
                  "series needs the form name:values, not " + Excerpt.quoted(item) + ".",
                  fields.remedy(Parameter.SERIES)));
    } else if (values.size() > fields.limits().periods()) {
      fields.problems().add(tooManyValues(name, values.size()));
    } else {
      series.add(new RawSeries(name.strip(), "", values));
    }
  }

  private Problem tooManyValues(String name, int values) {
    int limit = fields.limits().periods();
    return Problem.overLimit(
        Parameter.SERIES.key(),
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
