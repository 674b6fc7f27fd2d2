package io.chartreel.canonical;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.chartreel.chart.Annotations;
import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Timing;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.DecimalPlaces;
import io.chartreel.request.PeriodLabels;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.style.AnnotationReader;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.EnumNames;
import io.chartreel.request.syntax.FrameSyntax;
import io.chartreel.request.syntax.ListSyntax;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The canonical form of a request: a JSON object (RFC 8259) on one line, with its members in the
 * order of {@link Parameter} and without those that have their default value. The chart type is
 * always written, because its default depends on the data.
 *
 * <p>Requests for equal charts have the same canonical form, regardless of parameter order or
 * notation, and {@link ChartInputs#json} and {@link ChartParser} turn it back into an equal chart.
 * Only charts that {@link ChartParser} made can be written.
 */
public final class CanonicalJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** The members that not everything derived from the canonical form depends on. */
  private static final Set<Parameter> SEPARABLE =
      EnumSet.of(Parameter.ALT, Parameter.POSTER, Parameter.FRAME);

  private final ChartRequest request;
  private final ChartSpec chart;
  private final CanonicalData data;
  private final CanonicalColors colors;
  private final Map<Parameter, Span> spans = new EnumMap<>(Parameter.class);
  private final String text;

  /** A part of the text, from the comma before a member to the end of its value. */
  private record Span(int start, int end) {}

  private CanonicalJson(ChartRequest request) {
    this.request = request;
    this.chart = request.chart();
    this.data = CanonicalData.of(chart.type(), chart.table());
    this.colors = new CanonicalColors(chart);
    StringWriter written = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(written)) {
      json.writeStartObject();
      for (Parameter parameter : Parameter.values()) {
        if (SEPARABLE.contains(parameter)) {
          json.flush();
          int start = written.getBuffer().length();
          write(parameter, json);
          json.flush();
          spans.put(parameter, new Span(start, written.getBuffer().length()));
        } else {
          write(parameter, json);
        }
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    this.text = written.toString();
  }

  /**
   * Writes the canonical form of a request. Delivery options such as {@code download} are left out.
   */
  static CanonicalJson write(ChartRequest request) {
    return new CanonicalJson(request);
  }

  /** Returns the canonical form of a request as text. */
  public static String of(ChartRequest request) {
    return write(request).text();
  }

  /** Returns the whole text. */
  String text() {
    return text;
  }

  /**
   * Returns the text as it would be if some parameters had their default values.
   *
   * @param parameters any of {@code alt}, {@code poster} and {@code frame}
   */
  String without(Parameter... parameters) {
    StringBuilder rest = new StringBuilder(text);
    Map<Integer, Integer> removed = new TreeMap<>();
    for (Parameter parameter : parameters) {
      Span span = spans.get(parameter);
      if (span == null) {
        throw new IllegalArgumentException(parameter + " cannot be left out");
      }
      removed.put(-span.start(), span.end());
    }
    removed.forEach((start, end) -> rest.delete(-start, end));
    return rest.toString();
  }

  private void write(Parameter parameter, JsonGenerator json) throws IOException {
    String name = parameter.key();
    AxisStyle axis = chart.axis();
    Style style = chart.style();
    Timing timing = chart.timing();
    NumberStyle numbers = chart.numbers();
    switch (parameter) {
      case TYPE -> json.writeStringField(name, EnumNames.of(chart.type()));
      case LABELS -> labels(parameter, data.labels(), json);
      case VALUES -> {
        if (!data.values().isEmpty()) {
          values(name, data.values(), json);
        }
      }
      case PERIODS -> labels(parameter, data.periods(), json);
      case SERIES -> series(name, json);
      case REF ->
          strings(
              name,
              Stream.concat(
                      chart.references().stream().map(CanonicalJson::text),
                      chart.annotations().lines().stream().map(CanonicalJson::text))
                  .toList(),
              json);
      case TOTAL -> text(parameter, chart.annotations().total(), json);
      case NOTE ->
          strings(name, chart.annotations().notes().stream().map(this::text).toList(), json);
      case TITLE -> text(parameter, chart.titles().title(), json);
      case SUBTITLE -> text(parameter, chart.titles().subtitle(), json);
      case CAPTION -> text(parameter, chart.titles().caption(), json);
      case ALT -> {
        if (request.alt().isPresent()) {
          text(parameter, request.alt().get(), json);
        }
      }
      case WIDTH -> whole(parameter, style.width(), json);
      case HEIGHT -> whole(parameter, style.height(), json);
      case SCALE -> whole(parameter, style.scale(), json);
      case DIRECTION -> choice(parameter, style.direction(), json);
      case TOP -> whole(parameter, chart.ranking().top(), json);
      case SORT -> choice(parameter, chart.ranking().order(), json);
      case LAYOUT -> choice(parameter, chart.layout(), json);
      case PERIOD -> {
        if (timing.duration() == 0) {
          whole(parameter, timing.period(), json);
        }
      }
      case FPS -> dependent(parameter, timing.fps(), timing.every() > 1, json);
      case EASE -> choice(parameter, timing.ease(), json);
      case STAGGER -> whole(parameter, timing.stagger(), json);
      case SWAP -> {
        if (timing.swap() > 0) {
          whole(parameter, timing.swap(), json);
        }
      }
      case START -> whole(parameter, timing.start(), json);
      case PAUSE -> whole(parameter, timing.pause(), json);
      case HOLD -> dependent(parameter, timing.hold(), timing.duration() > 0, json);
      case DURATION -> {
        if (timing.duration() > 0) {
          whole(parameter, timing.duration(), json);
        }
      }
      case PACE -> weights(name, timing.weights(), json);
      case EVERY -> whole(parameter, timing.every(), json);
      case LOOP -> whole(parameter, timing.loop(), json);
      case POSTER -> choice(parameter, timing.poster(), json);
      case AXIS ->
          text(parameter, !axis.visible() ? "off" : axis.follows() ? "follow" : "fixed", json);
      case MIN -> number(name, axis.min(), json);
      case MAX -> number(name, axis.max(), json);
      case GRID -> onOrOff(parameter, axis.grid(), json);
      case COLORS ->
          strings(name, colors.explicit().stream().map(CanonicalJson::hex).toList(), json);
      case COLOR -> namedColors(json);
      case HIGHLIGHT -> strings(name, List.copyOf(style.highlighted()), json);
      case IMAGE -> images(json);
      case BACKGROUND -> {
        if (style.transparent()) {
          json.writeStringField(name, "transparent");
        } else if (!style.background().equals(colors.theme().background())) {
          json.writeStringField(name, hex(style.background()));
        }
      }
      case THEME -> choice(parameter, colors.theme(), json);
      case SHOW -> choice(parameter, style.show(), json);
      case NAMES -> choice(parameter, style.names(), json);
      case RANK -> onOrOff(parameter, style.rank(), json);
      case TEXT -> whole(parameter, style.textSize(), json);
      case TICKER -> onOrOff(parameter, style.ticker(), json);
      case FONT -> text(parameter, style.font(), json);
      case RADIUS -> whole(parameter, style.radius(), json);
      case GAP -> whole(parameter, Math.toIntExact(Math.round(style.gap() * 100)), json);
      case DECIMALS -> {
        if (!areDecimalsAutomatic()) {
          whole(parameter, numbers.decimals(), json);
        }
      }
      case PREFIX -> text(parameter, numbers.prefix(), json);
      case SUFFIX -> text(parameter, numbers.suffix(), json);
      case LOCALE -> choice(parameter, numbers.locale(), json);
      case COMPACT -> {
        if (!numbers.automatic()) {
          json.writeStringField(name, numbers.compact() ? "on" : "off");
        }
      }
      case BYTES -> {
        if (chart.maxBytes().isPresent()) {
          whole(parameter, chart.maxBytes().getAsInt(), json);
        }
      }
      case FRAME -> text(parameter, FrameSyntax.of(request.still(), chart.table().periods()), json);
      case DATES -> {
        Table table = chart.table();
        if (!PeriodLabels.automatic(table.written(), numbers.locale()).equals(table.periods())) {
          json.writeStringField(name, PeriodLabels.AS_IS);
        }
      }
      case DATA, COLUMNS, PALETTE, DOWNLOAD, ERRORS -> {}
    }
  }

  private boolean areDecimalsAutomatic() {
    NumberStyle numbers = chart.numbers();
    int decimals = numbers.decimals();
    return decimals == DecimalPlaces.of(chart.table(), chart.references())
        && (numbers.compact()
            || numbers.averageDecimals()
                == DecimalPlaces.ofAverages(
                    chart.table(), chart.layout(), chart.annotations(), decimals));
  }

  private void text(Parameter parameter, String text, JsonGenerator json) throws IOException {
    if (!text.equals(parameter.defaultValue(chart.type()))) {
      json.writeStringField(parameter.key(), text);
    }
  }

  private void choice(Parameter parameter, Enum<?> constant, JsonGenerator json)
      throws IOException {
    text(parameter, EnumNames.of(constant), json);
  }

  private void onOrOff(Parameter parameter, boolean on, JsonGenerator json) throws IOException {
    text(parameter, on ? "on" : "off", json);
  }

  private void whole(Parameter parameter, int number, JsonGenerator json) throws IOException {
    if (!Integer.toString(number).equals(parameter.defaultValue(chart.type()))) {
      json.writeNumberField(parameter.key(), number);
    }
  }

  /** Writes an integer, unless it is the default and no other parameter changes the default. */
  private void dependent(Parameter parameter, int number, boolean changes, JsonGenerator json)
      throws IOException {
    if (changes) {
      json.writeNumberField(parameter.key(), number);
    } else {
      whole(parameter, number, json);
    }
  }

  /** Writes an array of integers, unless it is empty. */
  private static void weights(String name, List<Integer> weights, JsonGenerator json)
      throws IOException {
    if (!weights.isEmpty()) {
      json.writeFieldName(name);
      json.writeArray(weights.stream().mapToInt(Integer::intValue).toArray(), 0, weights.size());
    }
  }

  private static void number(String name, OptionalDouble number, JsonGenerator json)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(name, DecimalNumber.shortest(number.getAsDouble()));
    }
  }

  private static void labels(Parameter parameter, List<String> labels, JsonGenerator json)
      throws IOException {
    String name = parameter.key();
    if (ListSyntax.range(labels).isPresent()) {
      json.writeStringField(name, ListSyntax.range(labels).get());
    } else {
      strings(name, labels, json);
    }
  }

  /** Writes an array of strings, unless it is empty. */
  private static void strings(String name, List<String> items, JsonGenerator json)
      throws IOException {
    if (!items.isEmpty()) {
      json.writeFieldName(name);
      json.writeArray(items.toArray(String[]::new), 0, items.size());
    }
  }

  private void series(String name, JsonGenerator json) throws IOException {
    if (data.series().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (Table.Column bar : data.series()) {
      json.writeStartObject();
      json.writeStringField("name", bar.name());
      if (!bar.category().isEmpty()) {
        json.writeStringField("category", bar.category());
      }
      values("values", bar.values(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void values(String name, List<OptionalDouble> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (OptionalDouble value : values) {
      if (value.isPresent()) {
        json.writeNumber(DecimalNumber.shortest(value.getAsDouble()));
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  private static String text(Reference reference) {
    return reference.label() + ":" + DecimalNumber.shortest(reference.value());
  }

  private static String text(Annotations.StatisticLine line) {
    return line.label() + ":" + EnumNames.of(line.statistic());
  }

  private String text(Annotations.Note note) {
    List<String> periods = chart.table().periods();
    String labels = range(note, periods.get(note.from()), periods.get(note.to()));
    boolean areClear =
        isClear(note.from()) && isClear(note.to()) && (isSingle(note) || !periods.contains(labels));
    return (areClear
            ? labels
            : range(note, AnnotationReader.number(note.from()), AnnotationReader.number(note.to())))
        + ":"
        + note.text();
  }

  private static boolean isSingle(Annotations.Note note) {
    return note.from() == note.to();
  }

  private static String range(Annotations.Note note, String from, String to) {
    return isSingle(note) ? from : from + ".." + to;
  }

  /** Returns whether the label of a period stands for no other one, wherever a note contains it. */
  private boolean isClear(int period) {
    String label = chart.table().periods().get(period);
    return chart.table().periods().indexOf(label) == period
        && label.equals(label.strip())
        && !label.isEmpty()
        && !label.contains(":")
        && !label.contains("..");
  }

  private void images(JsonGenerator json) throws IOException {
    Map<String, String> images = chart.style().images();
    if (!images.isEmpty()) {
      json.writeObjectFieldStart("image");
      for (Map.Entry<String, String> image : images.entrySet()) {
        json.writeStringField(image.getKey(), image.getValue());
      }
      json.writeEndObject();
    }
  }

  private void namedColors(JsonGenerator json) throws IOException {
    Map<String, Rgb> named = colors.named();
    if (!named.isEmpty()) {
      json.writeObjectFieldStart("color");
      for (Map.Entry<String, Rgb> color : named.entrySet()) {
        json.writeStringField(color.getKey(), hex(color.getValue()));
      }
      json.writeEndObject();
    }
  }

  private static String hex(Rgb color) {
    return HexFormat.of().toHexDigits(color.value(), 6);
  }
}
