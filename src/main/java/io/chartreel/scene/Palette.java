package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.NamedPalette;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Standings;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assigns colours to bars: by category if there are any, otherwise one per bar, or one for all bars
 * that have a single value. Colours that the chart gives to a name take precedence. If some names
 * are highlighted, all other bars are grey.
 */
final class Palette {
  /**
   * The strengths of the grey of bars that are not highlighted: of categories in turn, so that
   * parts of a stack have a border.
   */
  private static final double[] GREYS = {0.28, 0.2};

  /** The variants of each colour, including the colour itself. */
  static final int SHADES = 3;

  private final Style style;
  private final Map<String, Rgb> colors = new LinkedHashMap<>();

  /** The greys by category. */
  private final Map<String, Rgb> greys = new HashMap<>();

  /** The categories of bars that are not grey. */
  private final Set<String> shown = new HashSet<>();

  private final boolean byCategory;
  private final boolean single;

  /**
   * Assigns the colours in the order of the table.
   *
   * @param single whether all bars without a category have the same colour
   */
  private Palette(ChartSpec chart, boolean single) {
    this(chart, single, Map.of());
  }

  /**
   * Assigns the colours.
   *
   * @param single whether all bars without a category have the same colour
   * @param indices the index of the colour of some bars by name; the others have the next one in
   *     the order of the table
   */
  private Palette(ChartSpec chart, boolean single, Map<String, Integer> indices) {
    this.style = chart.style();
    this.single = single;
    List<Table.Column> columns = chart.table().columns();
    this.byCategory = columns.stream().anyMatch(column -> !column.category().isEmpty());
    for (Table.Column column : columns) {
      String key = key(column);
      if (!colors.containsKey(key)) {
        int index = indices.getOrDefault(key, colors.size());
        colors.put(key, style.colorsByName().getOrDefault(key, color(index)));
      }
      greys.putIfAbsent(column.category(), grey(greys.size() % GREYS.length));
      if (isHighlighted(column)) {
        shown.add(column.category());
      }
    }
  }

  /**
   * Assigns the colours of bars that have one value each: of those without a category the same one,
   * unless the request lists several.
   */
  static Palette standing(ChartSpec chart) {
    List<Rgb> colors = chart.style().colors();
    return new Palette(chart, colors.size() == 1 || NamedPalette.isDefault(colors));
  }

  /**
   * Assigns the colours of bars that move from period to period. If there are more bars than
   * default colours, they are assigned by appearance.
   */
  static Palette moving(ChartSpec chart, TableValues values) {
    List<Table.Column> columns = chart.table().columns();
    boolean isSingle = columns.size() == 1;
    int colors = chart.style().colors().size();
    boolean isByAppearance =
        chart.type() == ChartType.RACE
            && columns.size() > colors
            && NamedPalette.isDefault(chart.style().colors())
            && columns.stream().allMatch(column -> column.category().isEmpty());
    if (!isByAppearance) {
      return new Palette(chart, isSingle);
    }
    int periods = chart.table().periods().size();
    Standings standings = new Standings(values.bars(), periods, chart.ranking());
    int[][] visible = new int[periods][];
    for (int period = 0; period < periods; period++) {
      visible[period] = standings.visible(period);
    }
    String[] names = columns.stream().map(Table.Column::name).toArray(String[]::new);
    return new Palette(chart, isSingle, ColorChoice.of(names, visible, colors, SHADES));
  }

  private Rgb grey(int index) {
    return style.background().mix(Theme.textColorOn(style.background()), GREYS[index]);
  }

  private String key(Table.Column column) {
    if (byCategory) {
      return column.category();
    }
    return single ? "" : column.name();
  }

  /**
   * Returns a colour; when they run out they repeat, mixed with the background and then with the
   * text colour.
   */
  private Rgb color(int index) {
    List<Rgb> given = style.colors();
    Rgb color = given.get(index % given.size());
    return switch (index / given.size() % SHADES) {
      case 0 -> color;
      case 1 -> color.mix(style.background(), 0.4);
      default -> color.mix(Theme.textColorOn(style.background()), 0.4);
    };
  }

  /** Returns the colour of a bar. */
  Rgb of(Table.Column column) {
    if (!isHighlighted(column)) {
      return greys.getOrDefault(column.category(), grey(0));
    }
    Rgb own = style.colorsByName().get(column.name());
    return own == null ? colors.getOrDefault(key(column), style.colors().get(0)) : own;
  }

  private boolean isHighlighted(Table.Column column) {
    Set<String> highlighted = style.highlighted();
    return highlighted.isEmpty()
        || highlighted.contains(column.name())
        || highlighted.contains(column.category());
  }

  /**
   * Returns the legend; empty if there are fewer than two categories. Bars without a category, and
   * categories of which all bars are grey, have no entry.
   */
  List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    if (byCategory && colors.size() > 1) {
      colors.forEach((name, color) -> entries.add(new LegendEntry(name, color)));
      entries.removeIf(entry -> entry.name().isEmpty() || !shown.contains(entry.name()));
    }
    return entries;
  }
}
