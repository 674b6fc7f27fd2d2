package io.chartreel.pipeline;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import io.chartreel.draw.font.Fonts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letters of a chart that are not in its picture, because no font has them. */
final class MissingGlyphs {
  /** How many are named. */
  private static final int NAMED = 10;

  private MissingGlyphs() {}

  /** One line that names them; none if all can be drawn. */
  static List<String> warnings(ChartSpec chart, Fonts fonts) {
    Fonts all = fonts.with(chart.style().font());
    List<String> letters =
        texts(chart)
            .flatMap(text -> all.missing(text).stream())
            .distinct()
            .map(letter -> String.format(Locale.ROOT, "U+%04X", letter))
            .toList();
    if (letters.isEmpty()) {
      return List.of();
    }
    String named = letters.stream().limit(NAMED).collect(Collectors.joining(" "));
    String more = letters.size() > NAMED ? " and " + (letters.size() - NAMED) + " more" : "";
    return List.of(
        "cannot draw " + named + more + "; put a font with them into the folder CHARTREEL_FONTS");
  }

  private static Stream<String> texts(ChartSpec chart) {
    return Stream.of(
            Stream.of(chart.titles().title(), chart.titles().subtitle(), chart.titles().caption()),
            chart.table().periods().stream(),
            chart.table().columns().stream().map(Table.Column::name),
            chart.table().columns().stream().map(Table.Column::category),
            chart.references().stream().map(Reference::label),
            Stream.of(chart.numbers().prefix(), chart.numbers().suffix()))
        .flatMap(texts -> texts);
  }
}
