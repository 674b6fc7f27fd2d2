package io.chartreel.pipeline;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import io.chartreel.draw.font.Fonts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the characters of a chart that no installed font covers. */
final class MissingGlyphs {
  /** The largest number of characters that the warning lists. */
  private static final int MAX_LISTED = 10;

  private MissingGlyphs() {}

  /** Returns one warning that lists them all, or an empty list if every character can be drawn. */
  static List<String> warnings(ChartSpec chart, Fonts fonts) {
    Fonts chartFonts = fonts.with(chart.style().font());
    List<String> missing =
        texts(chart)
            .flatMap(text -> chartFonts.missing(text).stream())
            .distinct()
            .map(codePoint -> String.format(Locale.ROOT, "U+%04X", codePoint))
            .toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    String listed = missing.stream().limit(MAX_LISTED).collect(Collectors.joining(" "));
    String more =
        missing.size() > MAX_LISTED ? " and " + (missing.size() - MAX_LISTED) + " more" : "";
    return List.of(
        listed + more + " can't be drawn with the installed fonts. Add one to CHARTREEL_FONTS.");
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
