package io.chartreel.canonical;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Still;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Timing;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.DecimalPlaces;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.EnumNames;
import io.chartreel.request.syntax.FrameSyntax;
import io.chartreel.request.syntax.ListSyntax;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one text that says a chart: a JSON body on one line, in the order of {@link Parameter},
 * without what is so anyway. Charts that are equal have the same text, however they were asked for,
 * and {@link ChartInput#json} and {@link ChartParser} make an equal chart of it again. The kind of
 * chart is always said, for it is the data that decide it else.
 *
 * <p>The charts are those that {@link ChartParser} makes.
 */
public final class CanonicalJson {
  private final ChartSpec chart;
  private final Optional<Still> still;
  private final Optional<String> alt;
  private final CanonicalData data;
  private final Theme theme;
  private final StringBuilder json = new StringBuilder("{");

  private CanonicalJson(ChartSpec chart, Optional<Still> still, Optional<String> alt) {
    this.chart = chart;
    this.still = still;
    this.alt = alt;
    this.data = CanonicalData.of(chart.type(), chart.table());
    this.theme = theme(chart);
  }

  /** All that decides how the film of a chart looks, and nothing else. */
  public static String ofChart(ChartSpec chart) {
    return new CanonicalJson(chart, Optional.empty(), Optional.empty()).text();
  }

  /** All that decides how the film of a chart looks, and the words that stand for it. */
  public static String ofChart(ChartSpec chart, Optional<String> alt) {
    return new CanonicalJson(chart, Optional.empty(), alt).text();
  }

  /** All that decides how a still of a chart looks, and nothing else. */
  public static String ofStill(ChartSpec chart, Still still) {
    return new CanonicalJson(chart, Optional.of(still), Optional.empty()).text();
  }

  /** All that a request asks for, but for what is done with the image. */
  public static String of(ChartRequest request) {
    return new CanonicalJson(request.chart(), Optional.of(request.still()), request.alt()).text();
  }

  private String text() {
    for (Parameter parameter : Parameter.values()) {
      write(parameter);
    }
    return json.append('}').toString();
  }

  private void write(Parameter parameter) {
    AxisStyle axis = chart.axis();
    Style style = chart.style();
    Timing timing = chart.timing();
    NumberStyle numbers = chart.numbers();
    switch (parameter) {
      case TYPE -> member(parameter, quoted(EnumNames.of(chart.type())));
      case LABELS -> labels(parameter, data.labels());
      case VALUES -> list(parameter, data.values().stream().map(CanonicalJson::value).toList());
      case PERIODS -> labels(parameter, data.periods());
      case SERIES -> list(parameter, data.series().stream().map(CanonicalJson::series).toList());
      case REF ->
          list(
              parameter,
              chart.references().stream()
                  .map(reference -> quoted(reference.label() + ":" + number(reference.value())))
                  .toList());
      case TITLE -> text(parameter, chart.words().title());
      case SUBTITLE -> text(parameter, chart.words().subtitle());
      case CAPTION -> text(parameter, chart.words().caption());
      case ALT -> alt.ifPresent(words -> text(parameter, words));
      case WIDTH -> whole(parameter, style.width());
      case HEIGHT -> whole(parameter, style.height());
      case SCALE -> whole(parameter, style.scale());
      case DIRECTION -> choice(parameter, style.direction());
      case TOP -> whole(parameter, chart.ranking().top());
      case SORT -> choice(parameter, chart.ranking().order());
      case LAYOUT -> choice(parameter, chart.layout());
      case PERIOD -> whole(parameter, timing.period());
      case FPS -> whole(parameter, timing.fps());
      case EASE -> choice(parameter, timing.ease());
      case STAGGER -> whole(parameter, timing.stagger());
      case PAUSE -> whole(parameter, timing.pause());
      case HOLD -> whole(parameter, timing.hold());
      case LOOP -> whole(parameter, timing.loop());
      case POSTER -> choice(parameter, timing.poster());
      case AXIS -> text(parameter, axis.follows() ? "follow" : "fixed");
      case MIN -> axis.min().ifPresent(min -> member(parameter, number(min)));
      case MAX -> axis.max().ifPresent(max -> member(parameter, number(max)));
      case GRID -> turned(parameter, axis.grid());
      case COLORS -> list(parameter, colors().stream().map(CanonicalJson::hex).toList());
      case COLOR -> namedColors();
      case BACKGROUND -> {
        if (!style.background().equals(theme.paper())) {
          member(parameter, hex(style.background()));
        }
      }
      case THEME -> choice(parameter, theme);
      case SHOW -> choice(parameter, style.show());
      case TICKER -> turned(parameter, style.ticker());
      case FONT -> text(parameter, style.font());
      case RADIUS -> whole(parameter, style.radius());
      case GAP -> whole(parameter, Math.toIntExact(Math.round(style.gap() * 100)));
      case DECIMALS -> {
        if (numbers.decimals() != DecimalPlaces.of(chart.table(), chart.references())) {
          whole(parameter, numbers.decimals());
        }
      }
      case PREFIX -> text(parameter, numbers.prefix());
      case SUFFIX -> text(parameter, numbers.suffix());
      case LOCALE -> choice(parameter, numbers.locale());
      case COMPACT -> turned(parameter, numbers.compact());
      case FRAME ->
          still.ifPresent(one -> text(parameter, FrameSyntax.of(one, chart.table().periods())));
      case DATA, COLUMNS, DOWNLOAD, ERRORS -> {}
    }
  }

  private void member(Parameter parameter, String value) {
    member(parameter.spelling(), value);
  }

  private void member(String name, String value) {
    if (json.length() > 1) {
      json.append(',');
    }
    json.append('"').append(name).append("\":").append(value);
  }

  private void text(Parameter parameter, String text) {
    if (!text.equals(parameter.defaultValue(chart.type()))) {
      member(parameter, quoted(text));
    }
  }

  private void choice(Parameter parameter, Enum<?> constant) {
    text(parameter, EnumNames.of(constant));
  }

  private void turned(Parameter parameter, boolean on) {
    text(parameter, on ? "on" : "off");
  }

  private void whole(Parameter parameter, int number) {
    String text = Integer.toString(number);
    if (!text.equals(parameter.defaultValue(chart.type()))) {
      member(parameter, text);
    }
  }

  private void labels(Parameter parameter, List<String> labels) {
    Optional<String> range = ListSyntax.range(labels);
    if (range.isPresent()) {
      member(parameter, quoted(range.get()));
    } else {
      list(parameter, labels.stream().map(CanonicalJson::quoted).toList());
    }
  }

  private void list(Parameter parameter, List<String> items) {
    if (!items.isEmpty()) {
      member(parameter, array(items));
    }
  }

  private static String array(List<String> items) {
    return "[" + String.join(",", items) + "]";
  }

  private static String series(Table.Column bar) {
    return "{\"name\":"
        + quoted(bar.name())
        + (bar.category().isEmpty() ? "" : ",\"category\":" + quoted(bar.category()))
        + ",\"values\":"
        + array(bar.values().stream().map(CanonicalJson::value).toList())
        + "}";
  }

  private static String value(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "null";
  }

  private static String number(double value) {
    return DecimalNumber.shortest(value).toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }

  private static String hex(Rgb color) {
    return '"' + HexFormat.of().toHexDigits(color.value(), 6) + '"';
  }

  /** A chart does not know its theme: that of which it has more, or else the first. */
  private static Theme theme(ChartSpec chart) {
    Theme nearest = Theme.LIGHT;
    for (Theme theme : Theme.values()) {
      if (difference(chart, theme) < difference(chart, nearest)) {
        nearest = theme;
      }
    }
    return nearest;
  }

  private static int difference(ChartSpec chart, Theme theme) {
    return (chart.style().background().equals(theme.paper()) ? 0 : 1)
        + (chart.style().colors().equals(defaults(chart.type(), theme)) ? 0 : 1);
  }

  private static List<Rgb> defaults(ChartType type, Theme theme) {
    return type == ChartType.COMPARE ? theme.compareColors() : theme.palette();
  }

  /** The colours that must be said: in compare without those at the end that are so anyway. */
  private List<Rgb> colors() {
    List<Rgb> colors = chart.style().colors();
    List<Rgb> defaults = defaults(chart.type(), theme);
    if (colors.equals(defaults)) {
      return List.of();
    }
    int said = colors.size();
    if (chart.type() == ChartType.COMPARE && said == defaults.size()) {
      while (colors.get(said - 1).equals(defaults.get(said - 1))) {
        said--;
      }
    }
    return colors.subList(0, said);
  }

  /** Names that differ only in their case have one colour. */
  private void namedColors() {
    Map<String, Rgb> named = chart.style().colorsByName();
    if (named.isEmpty()) {
      return;
    }
    Map<String, Rgb> colors = new LinkedHashMap<>();
    chart.table().columns().stream()
        .flatMap(bar -> Stream.of(bar.name(), bar.category()))
        .filter(named::containsKey)
        .forEach(name -> colors.put(withoutCase(name), named.get(name)));
    member(
        "color",
        colors.entrySet().stream()
            .map(color -> quoted(color.getKey()) + ":" + hex(color.getValue()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  /** The same for all names that one colour is found for. */
  private static String withoutCase(String name) {
    return name.toLowerCase(Locale.ROOT)
        .codePoints()
        .map(Character::toUpperCase)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
