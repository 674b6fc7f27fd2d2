package io.chartreel.web.docs;

import io.chartreel.render.ImageFormat;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chart that shows what a parameter does. The documentation draws it, and the description for
 * programs has its value.
 *
 * @param parameter that the example is about
 * @param data the query of the chart without it; may be empty
 * @param option the parameter as it is written in a query
 */
public record ParameterExample(Parameter parameter, String data, String option) {
  /** Several periods: a race. */
  public static final String RACE = "data=year,China,India,Japan;2019,3,5,4;2020,6,5,7;2021,8,9,7";

  private static final String GROW = "labels=China,India,Japan&values=3,5,4";
  private static final String STACKS = "labels=China,India&series=Gold:3,2&series=Silver:2,4";
  private static final String YEARS =
      "data=year,China,India;2000,1,3;2001,2,4;2002,4,5;2010,8,6;2011,9,7";

  /** The size of a picture in the documentation, unless the example is about its size. */
  private static final int WIDTH = 240;

  private static final int HEIGHT = 180;

  private static final List<ParameterExample> ALL =
      Stream.of(Parameter.values()).map(ParameterExample::create).toList();

  /** Returns the example of a parameter. */
  public static ParameterExample of(Parameter parameter) {
    return ALL.get(parameter.ordinal());
  }

  private static ParameterExample create(Parameter parameter) {
    return switch (parameter) {
      case TYPE -> option(parameter, RACE, "type=bars");
      case LABELS -> option(parameter, "values=3,5,4", "labels=China,India,Japan");
      case VALUES -> option(parameter, "labels=China,India,Japan", "values=3,5,4");
      case PERIODS -> option(parameter, "series=China:3,6&series=India:5,4", "periods=2019..2020");
      case SERIES -> option(parameter, "periods=2019..2020", "series=China:3,6&series=India:5,4");
      case DATA -> option(parameter, "", RACE);
      case COLUMNS ->
          option(
              parameter,
              "data=country,where,2019,2020;Japan,Asia,1,2;Peru,America,3,4",
              "columns=name:category:*");
      case REPEAT ->
          option(
              parameter,
              "data=date,name,value;2019,India,1;2019,India,2;2020,India,4;2020,Japan,3",
              "repeat=sum");
      case MISSING ->
          option(parameter, "data=year,China,India;2019,3,5;2020,_,4;2021,8,7", "missing=line");
      case CUMULATE -> option(parameter, RACE, "cumulate=on");
      case NUMBERS ->
          option(
              parameter,
              "data=year%7CChina%7CIndia;2019%7C1,234%7C2,345;2020%7C2,468%7C1,987",
              "numbers=1.234,5");
      case SHEET -> option(parameter, "", "sheet=Births");
      case DATES ->
          option(parameter, "data=month,China,India;2020-01,3,5;2020-02,6,4", "dates=MMMM+yyyy");
      case REF -> option(parameter, RACE, "ref=Average:mean");
      case TOTAL -> option(parameter, RACE, "total=All");
      case NOTE -> option(parameter, RACE, "note=2020:A+close+year");
      case TITLE -> option(parameter, GROW, "title=Medals");
      case SUBTITLE -> option(parameter, GROW + "&title=Medals", "subtitle=Summer+games");
      case CAPTION -> option(parameter, GROW, "caption=Source:+a+guess");
      case ALT -> option(parameter, GROW, "alt=Medals+of+three+countries");
      default -> createDrawing(parameter);
    };
  }

  /** Returns the example of a parameter of the size, the animation or the file. */
  private static ParameterExample createDrawing(Parameter parameter) {
    return switch (parameter) {
      case WIDTH -> option(parameter, GROW, "width=320");
      case HEIGHT -> option(parameter, GROW, "height=240");
      case SCALE -> option(parameter, GROW, "scale=2");
      case DIRECTION -> option(parameter, GROW, "direction=horizontal");
      case TOP -> option(parameter, RACE, "top=2");
      case SORT -> option(parameter, RACE, "sort=asc");
      case LAYOUT -> option(parameter, STACKS, "layout=stacked");
      case PERIOD -> option(parameter, RACE, "period=1500");
      case FPS -> option(parameter, RACE, "fps=5");
      case EASE -> option(parameter, GROW, "ease=easeOutBounce");
      case STAGGER -> option(parameter, GROW, "stagger=400");
      case SWAP -> option(parameter, RACE, "swap=200");
      case START -> option(parameter, RACE, "start=1000");
      case PAUSE -> option(parameter, RACE, "pause=500");
      case HOLD -> option(parameter, RACE, "hold=500");
      case DURATION -> option(parameter, RACE, "duration=6000");
      case PACE -> option(parameter, YEARS, "pace=dates");
      case EVERY -> option(parameter, YEARS, "every=2");
      case LOOP -> option(parameter, RACE, "loop=1");
      case POSTER -> option(parameter, RACE, "poster=last");
      case BYTES -> option(parameter, YEARS, "bytes=20000");
      case FRAME -> option(parameter, RACE, "frame=2020");
      case DOWNLOAD -> option(parameter, GROW, "download=on");
      case ERRORS -> option(parameter, GROW + "&fps=90", "errors=200");
      default -> createStyle(parameter);
    };
  }

  /** Returns the example of a parameter of the axis, the colours, the labels or the numbers. */
  private static ParameterExample createStyle(Parameter parameter) {
    return switch (parameter) {
      case AXIS -> option(parameter, RACE, "axis=off");
      case MIN -> option(parameter, GROW, "min=2");
      case MAX -> option(parameter, GROW, "max=10");
      case GRID -> option(parameter, GROW, "grid=off");
      case COLORS -> option(parameter, GROW, "colors=teal,orange,crimson");
      case COLOR -> option(parameter, RACE, "color.India=crimson");
      case PALETTE -> option(parameter, RACE, "palette=warm");
      case HIGHLIGHT -> option(parameter, RACE, "highlight=India");
      case IMAGE -> option(parameter, RACE, "image.Japan=jp");
      case BACKGROUND -> option(parameter, GROW, "background=ivory");
      case THEME -> option(parameter, GROW, "theme=dark");
      case SHOW -> option(parameter, RACE, "show=none");
      case NAMES -> option(parameter, RACE, "names=inside");
      case RANK -> option(parameter, RACE, "rank=on");
      case TEXT -> option(parameter, RACE, "text=130");
      case TICKER -> option(parameter, RACE, "ticker=off");
      case FONT -> option(parameter, RACE, "font=DejaVu+Sans");
      case RADIUS -> option(parameter, RACE, "radius=8");
      case GAP -> option(parameter, RACE, "gap=60");
      case DECIMALS -> option(parameter, GROW, "decimals=1");
      case PREFIX -> option(parameter, RACE, "prefix=$");
      case SUFFIX -> option(parameter, RACE, "suffix=%25");
      case LOCALE -> option(parameter, "labels=China,India&values=1234.5,2345.5", "locale=de");
      case COMPACT -> option(parameter, "labels=China,India&values=1234,2345", "compact=on");
      default -> throw new IllegalArgumentException(parameter + " has no example");
    };
  }

  private static ParameterExample option(Parameter parameter, String data, String option) {
    return new ParameterExample(parameter, data, option);
  }

  /** Returns the query of the chart. */
  public String query() {
    return data.isEmpty() ? option : data + "&" + option;
  }

  /** Returns the decoded values of the parameter, of which some parameters may have several. */
  public List<String> values() {
    return QueryString.of(option).fields().stream()
        .map(field -> PercentEncoding.decode(field.value()).orElseThrow())
        .toList();
  }

  /** Returns whether a query can show the parameter: a workbook cannot be in one. */
  boolean isDrawable() {
    return parameter != Parameter.SHEET;
  }

  /** Returns the format of the picture. */
  private ImageFormat format() {
    return parameter == Parameter.FRAME ? ImageFormat.PNG : ImageFormat.GIF;
  }

  /** Returns the path and query of the picture in the documentation. */
  String picture() {
    return picture(format(), query());
  }

  /** Returns the path and query of a picture in which nothing moves. */
  String still() {
    return picture(ImageFormat.PNG, query());
  }

  /** Returns the path and query of the same picture without the parameter. */
  String pictureWithout() {
    return picture(format(), data);
  }

  private static String picture(ImageFormat format, String query) {
    QueryString given = QueryString.of(query);
    return Stream.of(
            query,
            given.has(Parameter.WIDTH.key()) ? "" : "width=" + WIDTH,
            given.has(Parameter.HEIGHT.key()) ? "" : "height=" + HEIGHT)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&", "/" + format.extension() + "?", ""));
  }

  /** Returns the width at which the picture is shown, in pixels. */
  int width() {
    return parameter == Parameter.WIDTH ? Integer.parseInt(values().get(0)) : WIDTH;
  }

  /** Returns the height at which the picture is shown, in pixels. */
  int height() {
    return parameter == Parameter.HEIGHT ? Integer.parseInt(values().get(0)) : HEIGHT;
  }

  /** Returns where the query leads: to the editor, or to the picture if that is what it changes. */
  String link() {
    return parameter == Parameter.ERRORS ? picture() : "/?" + query();
  }
}
