package io.chartreel.request;

import io.chartreel.chart.Easing;
import io.chartreel.chart.NumberLocale;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.EnumNames;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates requests with every notation of data and every parameter; some are invalid. */
public final class AnyChart {
  private static final Arbitrary<String> TEXT =
      Arbitraries.oneOf(
          Arbitraries.strings()
              .withChars("abXYİıßΣσς19.,:;_-'\"\\/%&+=#<{[ 中é\u0301\u00A0\u200B")
              .ofMaxLength(9),
          Arbitraries.of(
              "first",
              "last",
              "LAST",
              "3",
              "007",
              "1",
              "_",
              "",
              "1..3",
              "2014..2020",
              "null",
              "😀",
              "𐐀",
              "2019",
              "2020",
              "ΑΣ",
              "ας",
              "on",
              "ff0000",
              "A:1",
              "שלום עולם",
              "مرحبا بالعالم",
              "١٢٣ abc שלום",
              "日本語の題名",
              "한국어",
              "Ελληνικά",
              "Кириллица",
              "हिन्दी",
              "👩\u200D👩\u200D👧",
              "a\u0301\u0302\u0303\u0304",
              "ﷺ",
              "a label as long as a label may be, with words in it that can be broken"));

  private static final Arbitrary<String> NAME = TEXT.map(text -> "n" + text.strip());

  private static final Arbitrary<String> VALUE =
      Arbitraries.oneOf(
          Arbitraries.integers().between(-50, 2000).map(number -> "" + number),
          Arbitraries.longs().between(-99_999, 9_999_999).map(number -> number / 1e4 + ""),
          Arbitraries.longs().map(bits -> bits * 1e-4 + ""),
          Arbitraries.longs().map(bits -> bits * 1e-20 + ""),
          Arbitraries.of("_", "0", "-0", "1e15", "-1e6", "5e-324", "1e-7", "0.1", "83000000"));

  private AnyChart() {}

  /**
   * A request.
   *
   * @param body JSON with the data
   * @param names names of bars, categories and periods; not empty
   * @param query the other parameters
   */
  public record Sent(String body, List<String> names, String query) {
    /**
     * Returns the request as input of the parser.
     *
     * @throws BadRequestException if the data is not JSON
     */
    public ChartInput input() throws BadRequestException {
      return ChartInputs.json(body, QueryString.of(query), Limits.USUAL);
    }

    /** Returns the parsed request; empty if it is invalid. */
    public Optional<ChartRequest> request() {
      return request(Requests.PARSER);
    }

    /** Returns the request as parsed by a given service; empty if it is invalid. */
    public Optional<ChartRequest> request(ChartParser parser) {
      try {
        return Optional.of(parser.parse(input()));
      } catch (BadRequestException rejected) {
        return Optional.empty();
      }
    }
  }

  /** Returns requests to a service with the usual fonts. */
  public static Arbitrary<Sent> sent() {
    return sent("Noto Sans", "Inter", "inter");
  }

  /**
   * Returns requests to a service.
   *
   * @param fonts fonts of the service
   */
  public static Arbitrary<Sent> sent(String... fonts) {
    return data().flatMap(data -> options(data, List.of(fonts)).map(data::with));
  }

  /** Data in one notation, and the chart types that can show it. */
  private record Data(String body, List<String> names, List<String> types) {
    private Sent with(String query) {
      return new Sent(body, names, query);
    }
  }

  private static Arbitrary<Data> data() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 5), Arbitraries.integers().between(1, 7))
        .flatAs(
            (periods, bars) ->
                Combinators.combine(
                        labels(periods),
                        NAME.list().uniqueElements().ofSize(bars),
                        Arbitraries.of("", "x", "Y y", "z").list().ofSize(bars),
                        VALUE.list().ofSize(periods).list().ofSize(bars),
                        Arbitraries.of(Notation.values()))
                    .as(AnyChart::data));
  }

  private static Arbitrary<List<String>> labels(int count) {
    return Arbitraries.oneOf(
        TEXT.map(String::strip).list().ofSize(count),
        NAME.list().uniqueElements().ofSize(count),
        Arbitraries.integers()
            .between(-3, 2020)
            .tuple2()
            .map(
                ends ->
                    IntStream.range(0, count)
                        .mapToObj(i -> "" + (ends.get1() + i * (ends.get2() % 7)))
                        .toList()));
  }

  /** The notations of a table. */
  private enum Notation {
    LABELS_AND_VALUES("", "type=grow", "type=race", "type=BARS", "type=compare&ref=r:1.5"),
    PERIODS_AND_VALUES("", "type=race", "type=bars", "type=compare&ref=%C3%BC%3A:2", "ref=:-1"),
    PERIODS_AND_SERIES("", "type=race", "type=bars"),
    LABELS_AND_SERIES("", "type=grow", "type=race", "type=bars"),
    SERIES_ALONE("", "type=grow", "type=race", "type=bars", "type=compare&ref=3:3"),
    WIDE("", "type=race", "type=bars"),
    LONG("", "type=race", "type=bars"),
    LONG_IN_ONE_PERIOD("", "type=grow", "type=race", "type=bars");

    private final List<String> types;

    Notation(String... types) {
      this.types = List.of(types);
    }
  }

  private static Data data(
      List<String> labels,
      List<String> bars,
      List<String> categories,
      List<List<String>> values,
      Notation notation) {
    List<String> names =
        Stream.of(labels, bars, categories)
            .flatMap(List::stream)
            .filter(n -> !n.isEmpty())
            .toList();
    List<String> someNames = names.isEmpty() ? List.of("x") : names;
    String body =
        switch (notation) {
          case LABELS_AND_VALUES -> "labels:" + array(labels) + ",values:" + array(values.get(0));
          case PERIODS_AND_VALUES -> "periods:" + array(labels) + ",values:" + array(values.get(0));
          case PERIODS_AND_SERIES ->
              "periods:" + array(labels) + ",series:" + series(bars, categories, values);
          case LABELS_AND_SERIES ->
              "labels:" + array(labels) + ",series:" + series(bars, categories, values);
          case SERIES_ALONE ->
              "series:"
                  + series(bars, categories, values.stream().map(v -> v.subList(0, 1)).toList());
          case WIDE -> "data:" + quoted(wide(labels, bars, values));
          case LONG -> "data:" + quoted(inLongForm(labels, bars, categories, values, true));
          case LONG_IN_ONE_PERIOD ->
              "data:" + quoted(inLongForm(labels, bars, categories, values, false));
        };
    return new Data("{" + body + "}", someNames, notation.types);
  }

  private static String series(
      List<String> bars, List<String> categories, List<List<String>> values) {
    return IntStream.range(0, bars.size())
        .mapToObj(
            i ->
                "{name:"
                    + quoted(bars.get(i))
                    + ",category:"
                    + quoted(categories.get(i))
                    + ",values:"
                    + array(values.get(i))
                    + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String wide(List<String> labels, List<String> bars, List<List<String>> values) {
    List<String> rows = new ArrayList<>();
    rows.add("day," + cells(bars));
    for (int i = 0; i < labels.size(); i++) {
      int row = i;
      rows.add(cell(labels.get(i)) + "," + cells(values.stream().map(v -> v.get(row)).toList()));
    }
    return String.join("\n", rows);
  }

  /** Returns every bar in every category, so that some share a name. */
  private static String inLongForm(
      List<String> labels,
      List<String> bars,
      List<String> categories,
      List<List<String>> values,
      boolean dates) {
    List<String> rows = new ArrayList<>();
    rows.add((dates ? "date," : "") + "name,category,value");
    for (String category : Set.copyOf(categories)) {
      for (int bar = 0; bar < bars.size(); bar++) {
        for (int i = 0; i < (dates ? labels.size() : 1); i++) {
          rows.add(
              (dates ? cell(labels.get(i)) + "," : "")
                  + cells(List.of(bars.get(bar), category, values.get(bar).get(i))));
        }
      }
    }
    return String.join("\n", rows);
  }

  private static String cells(List<String> texts) {
    return texts.stream().map(AnyChart::cell).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String array(List<String> texts) {
    return texts.stream().map(AnyChart::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static Arbitrary<String> options(Data data, List<String> fonts) {
    Arbitrary<List<String>> options =
        Arbitraries.of(Parameter.class)
            .filter(parameter -> parameter != Parameter.TYPE)
            .flatMap(parameter -> option(parameter, data, fonts))
            .list()
            .uniqueElements(option -> option.replaceAll("=.*", ""))
            .ofMaxSize(12);
    return Combinators.combine(Arbitraries.of(data.types()), options)
        .as((type, others) -> type + "&" + String.join("&", others));
  }

  private static Arbitrary<String> option(Parameter parameter, Data data, List<String> fonts) {
    Arbitrary<String> value =
        parameter == Parameter.FONT ? Arbitraries.of(fonts) : value(parameter, data);
    return parameter.isFamily()
        ? Combinators.combine(Arbitraries.of(data.names()), value)
            .as((name, color) -> field(parameter.stem() + name, color))
        : value.map(text -> field(parameter.key(), text));
  }

  private static String field(String name, String value) {
    return PercentEncoding.encode(name, "") + "=" + PercentEncoding.encode(value, ",:");
  }

  /** Returns valid values of a parameter; empty for those that are set elsewhere. */
  private static Arbitrary<String> value(Parameter parameter, Data data) {
    return switch (parameter) {
      case LABELS,
          VALUES,
          PERIODS,
          SERIES,
          DATA,
          COLUMNS,
          REPEAT,
          MISSING,
          CUMULATE,
          NUMBERS,
          SHEET,
          DATES,
          FONT ->
          Arbitraries.just("");
      case REF ->
          Combinators.combine(TEXT, VALUE)
              .as((label, value) -> label + ":" + value.replace('_', '7'));
      case TOTAL -> Arbitraries.of("", "Total", "\u00DC");
      case NOTE ->
          Arbitraries.of(Stream.concat(data.names().stream(), Stream.of("#1", "#2..#3")).toList())
              .map(name -> name + ":a note");
      case SWAP -> Arbitraries.of("period", "20", "300");
      case START -> whole(0, 900);
      case TEXT -> whole(50, 200);
      case HIGHLIGHT -> Arbitraries.of(data.names()).map(name -> name.replace(",", "%2C"));
      case IMAGE -> Arbitraries.of("cn", "de", "gb-wls");
      case TITLE, SUBTITLE, CAPTION, PREFIX, SUFFIX -> TEXT;
      case ALT ->
          Combinators.combine(TEXT, whole(0, 60)).as((text, n) -> text.repeat(Integer.parseInt(n)));
      case WIDTH -> whole(120, 300);
      case HEIGHT -> whole(90, 200);
      case SCALE -> whole(1, 3);
      case TOP -> whole(1, 50);
      case PERIOD -> whole(40, 900);
      case FPS -> Arbitraries.oneOf(whole(1, 12), Arbitraries.just("25"));
      case STAGGER, PAUSE -> whole(0, 300);
      case HOLD -> Arbitraries.oneOf(whole(0, 9000), Arbitraries.of("1500", "2000", "3000"));
      case DURATION -> Arbitraries.of("", "", "", "", "2500", "8000");
      case PACE -> Arbitraries.of("even", "even", "dates");
      case EVERY -> whole(1, 3);
      case BYTES -> whole(400_000, 5_000_000);
      case LOOP -> whole(0, 65535);
      case MIN -> VALUE.map(value -> value.startsWith("-") ? value : "-" + value.replace('_', '9'));
      case MAX -> VALUE.map(value -> value.replace("-", "").replace('_', '9'));
      case COLORS -> color().list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(",", list));
      case COLOR -> color();
      case BACKGROUND -> Arbitraries.oneOf(color(), Arbitraries.just("transparent"));
      case ERRORS -> Arbitraries.of("honest", "200");
      case RADIUS -> whole(0, 50);
      case GAP -> whole(0, 90);
      case DECIMALS -> whole(0, 10);
      case FRAME ->
          Arbitraries.of(
              Stream.concat(
                      Stream.of("first", "FIRST", "last", "Last", "1", "3", "03", "2"),
                      data.names().stream())
                  .toList());
      case EASE -> Arbitraries.of(Easing.class).map(EnumNames::of);
      case LOCALE -> Arbitraries.of(NumberLocale.class).map(EnumNames::of);
      case TYPE,
          DIRECTION,
          SORT,
          LAYOUT,
          POSTER,
          AXIS,
          GRID,
          THEME,
          SHOW,
          PALETTE,
          NAMES,
          RANK,
          TICKER,
          COMPACT,
          DOWNLOAD ->
          Arbitraries.of(parameter.type().words());
    };
  }

  private static Arbitrary<String> whole(int min, int max) {
    return Arbitraries.integers().between(min, max).map(number -> "" + number);
  }

  private static Arbitrary<String> color() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "red", "#fff", "ffffff", "16181d", "00bfbf", "1f77b4", "33d6d6", "3f8fcb", "Teal"),
        Arbitraries.integers().between(0, 0xFFFFFF).map(rgb -> String.format("%06x80", rgb)));
  }
}
