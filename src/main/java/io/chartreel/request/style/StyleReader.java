package io.chartreel.request.style;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Direction;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NamePlacement;
import io.chartreel.chart.NamedPalette;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Theme;
import io.chartreel.image.ImageLibrary;
import io.chartreel.request.data.NamedValues;
import io.chartreel.request.parameter.ColorReader;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.Warnings;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.request.table.TableData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the size, colours, font, labels and images of a chart. */
public final class StyleReader {
  private static final String TRANSPARENT = "transparent";

  private final ParameterReader fields;
  private final List<String> fonts;
  private final ImageLibrary library;
  private final Warnings warnings;

  /**
   * Creates a reader.
   *
   * @param fonts the installed font families
   * @param library of the images that bars can have
   * @param warnings receives what is not shown
   */
  public StyleReader(
      ParameterReader fields, List<String> fonts, ImageLibrary library, Warnings warnings) {
    this.fields = fields;
    this.fonts = fonts;
    this.library = library;
    this.warnings = warnings;
  }

  /**
   * Reads the style.
   *
   * @param table that the chart shows; nothing if the data have problems
   * @param colorsOfTable the colours that the data give to bars
   * @param imagesOfTable the images that the data give to bars
   */
  public Style style(
      ChartType type,
      Optional<Table> table,
      List<TableData.NamedColor> colorsOfTable,
      Map<String, String> imagesOfTable) {
    Theme theme = fields.choice(Parameter.THEME, Theme.class);
    boolean isTransparent =
        fields.decoded(Parameter.BACKGROUND).strip().equalsIgnoreCase(TRANSPARENT);
    Rgb background =
        isTransparent
            ? theme.background()
            : new ColorReader(fields, theme.background())
                .color(Parameter.BACKGROUND)
                .orElse(theme.background());
    ColorReader colors = new ColorReader(fields, background);
    Map<String, Rgb> named = colors.family(Parameter.COLOR);
    List<Rgb> given = colors.colors(Parameter.COLORS);
    Optional<NamedPalette> palette = fields.optionalChoice(Parameter.PALETTE, NamedPalette.class);
    Map<String, String> images = images();
    List<String> highlighted =
        fields.has(Parameter.HIGHLIGHT) ? fields.labels(Parameter.HIGHLIGHT) : List.of();
    return new Style(
        fields.integer(Parameter.WIDTH),
        fields.integer(Parameter.HEIGHT),
        fields.integer(Parameter.SCALE),
        fields.choice(Parameter.DIRECTION, Direction.class),
        background,
        withDefaults(type, theme, palette, given),
        table.map(found -> colors(named, found, colorsOfTable, background)).orElse(Map.of()),
        fields.choice(Parameter.SHOW, LabelContent.class),
        fields.isOn(Parameter.TICKER),
        fields.integer(Parameter.RADIUS),
        fields.integer(Parameter.GAP) / 100.0,
        font(),
        isTransparent,
        fields.choice(Parameter.NAMES, NamePlacement.class),
        fields.isOn(Parameter.RANK),
        fields.integer(Parameter.TEXT),
        table.map(found -> images(images, imagesOfTable, found)).orElse(Map.of()),
        table
            .filter(found -> type != ChartType.COMPARE)
            .map(found -> highlighted(highlighted, found))
            .orElse(Set.of()));
  }

  private Map<String, Rgb> colors(
      Map<String, Rgb> named, Table table, List<TableData.NamedColor> ofTable, Rgb background) {
    return BarColors.of(
        NamedValues.of(Parameter.COLOR, named, barsAndCategories(table), fields.problems()),
        ofTable,
        table,
        background,
        fields.problems());
  }

  private static List<String> barsAndCategories(Table table) {
    return names(
        table.columns().stream().flatMap(column -> Stream.of(column.name(), column.category())));
  }

  private static List<String> names(Stream<String> names) {
    return names.filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** Returns the images by bar as they are written. */
  private Map<String, String> images() {
    Map<String, String> images = new LinkedHashMap<>();
    fields
        .family(Parameter.IMAGE)
        .forEach(
            (name, raw) -> {
              Optional<String> text = PercentEncoding.decode(raw);
              if (text.isEmpty()) {
                fields.rejectUndecodable(Parameter.IMAGE, raw);
              } else {
                images.put(name.substring(Parameter.IMAGE.stem().length()), text.get().strip());
              }
            });
    return images;
  }

  private Map<String, String> images(
      Map<String, String> given, Map<String, String> ofTable, Table table) {
    List<String> names = names(table.columns().stream().map(Table.Column::name));
    Map<String, String> images =
        new LinkedHashMap<>(NamedValues.of(Parameter.IMAGE, given, names, fields.problems()));
    BarImages checks = new BarImages(library, fields);
    Map<String, String> others = BarImages.withoutAddresses(ofTable, warnings);
    Map<String, String> inTable = new LinkedHashMap<>();
    for (String name : names) {
      if (others.containsKey(name) && !images.containsKey(name)) {
        inTable.put(name, others.get(name).strip());
      }
    }
    boolean areDeclared = fields.has(Parameter.COLUMNS);
    images.putAll(areDeclared ? inTable : checks.drawable(inTable, warnings));
    return checks.readable(images);
  }

  private Set<String> highlighted(List<String> given, Table table) {
    List<String> names = barsAndCategories(table);
    Set<String> found = new LinkedHashSet<>();
    Map<String, String> lower = new LinkedHashMap<>();
    names.forEach(name -> lower.putIfAbsent(lower(name), name));
    for (String item : given) {
      List<String> parts = lower.containsKey(lower(item)) ? List.of(item) : parts(item, lower);
      for (String part : parts) {
        found.add(lower.get(lower(part)));
      }
      if (parts.isEmpty()) {
        fields
            .problems()
            .addInData(
                Parameter.HIGHLIGHT,
                () ->
                    Problem.of(
                            Parameter.HIGHLIGHT.key(),
                            item,
                            "There is no bar or category called " + Excerpt.quoted(item) + ".",
                            "Use one of these names: " + Excerpt.list(names) + ".")
                        .suggest(Suggestion.closest(item, names)));
      }
    }
    return found;
  }

  /** Returns the names in a list whose commas are encoded; none if one of them is unknown. */
  private static List<String> parts(String list, Map<String, String> lower) {
    List<String> parts = Splitter.split(list, ',');
    return parts.stream().map(StyleReader::lower).allMatch(lower::containsKey) ? parts : List.of();
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private String font() {
    String name = fields.decoded(Parameter.FONT).strip();
    Optional<String> family = fonts.stream().filter(name::equalsIgnoreCase).findFirst();
    if (family.isEmpty()) {
      fields
          .problems()
          .add(
              Problem.of(
                      Parameter.FONT.key(),
                      name,
                      "Font \"" + Excerpt.of(name) + "\" is not installed.",
                      "Available: " + Excerpt.list(fonts) + ".")
                  .suggest(Suggestion.closest(name, fonts)));
    }
    return family.orElse(Parameter.FONT.defaultValue());
  }

  /** Adds default colours: in compare to any that are given, otherwise only if none are. */
  private static List<Rgb> withDefaults(
      ChartType type, Theme theme, Optional<NamedPalette> palette, List<Rgb> given) {
    List<Rgb> ofPalette = palette.map(found -> found.colors(theme)).orElse(List.of());
    if (type != ChartType.COMPARE) {
      return given.isEmpty() ? ofPalette.isEmpty() ? theme.palette() : ofPalette : given;
    }
    List<Rgb> colors = new ArrayList<>(given);
    List<Rgb> defaults = ofPalette.isEmpty() ? theme.compareColors() : ofPalette.subList(0, 2);
    if (colors.size() < defaults.size()) {
      colors.addAll(defaults.subList(colors.size(), defaults.size()));
    }
    return colors;
  }
}
