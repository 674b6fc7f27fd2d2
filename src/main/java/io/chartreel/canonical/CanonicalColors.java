package io.chartreel.canonical;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The colour parameters of a chart. A chart has only colours and no theme, so its theme is the one
 * with most of them.
 */
final class CanonicalColors {
  private final ChartSpec chart;
  private final Theme theme;

  CanonicalColors(ChartSpec chart) {
    this.chart = chart;
    this.theme = nearestTheme(chart);
  }

  /** Returns the theme that has more of the chart's colours; the first one if both have as many. */
  Theme theme() {
    return theme;
  }

  private static Theme nearestTheme(ChartSpec chart) {
    Theme nearest = Theme.LIGHT;
    for (Theme theme : Theme.values()) {
      if (difference(chart, theme) < difference(chart, nearest)) {
        nearest = theme;
      }
    }
    return nearest;
  }

  private static int difference(ChartSpec chart, Theme theme) {
    // only the theme can say which colour the edges of a transparent chart are blended with
    int background = chart.style().transparent() ? 2 : 1;
    return (chart.style().background().equals(theme.background()) ? 0 : background)
        + (chart.style().colors().equals(defaults(chart.type(), theme)) ? 0 : 1);
  }

  private static List<Rgb> defaults(ChartType type, Theme theme) {
    return type == ChartType.COMPARE ? theme.compareColors() : theme.palette();
  }

  /**
   * Returns the bar colours that differ from the theme. The two colours of a comparison have
   * separate defaults, so the second one is left out if it is the theme's.
   */
  List<Rgb> explicit() {
    List<Rgb> colors = chart.style().colors();
    List<Rgb> defaults = defaults(chart.type(), theme);
    if (colors.equals(defaults)) {
      return List.of();
    }
    int count = colors.size();
    if (chart.type() == ChartType.COMPARE && count == defaults.size()) {
      while (colors.get(count - 1).equals(defaults.get(count - 1))) {
        count--;
      }
    }
    return colors.subList(0, count);
  }

  /**
   * Returns the colours of bars and categories by name, in the order of the table. Names that
   * differ only in case are one entry if they have the same colour.
   */
  Map<String, Rgb> named() {
    Map<String, Rgb> byName = chart.style().colorsByName();
    List<String> names =
        chart.table().columns().stream()
            .flatMap(bar -> Stream.of(bar.name(), bar.category()))
            .filter(byName::containsKey)
            .toList();
    Map<String, Rgb> folded = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String name : names) {
      Rgb other = folded.putIfAbsent(foldCase(name), byName.get(name));
      if (other != null && !other.equals(byName.get(name))) {
        ambiguous.add(foldCase(name));
      }
    }
    Map<String, Rgb> colors = new LinkedHashMap<>();
    for (String name : names) {
      String key = foldCase(name);
      colors.put(ambiguous.contains(key) ? name : key, byName.get(name));
    }
    return colors;
  }

  /** Returns the same text for all names that {@link String#equalsIgnoreCase} takes for equal. */
  private static String foldCase(String name) {
    return name.toLowerCase(Locale.ROOT)
        .codePoints()
        .map(Character::toUpperCase)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
