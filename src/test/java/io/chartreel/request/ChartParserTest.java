package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max=15 | max=15 cuts bars off: the data reach 30",
        "max=29.5 | max=29.5 cuts bars off: the data reach 30",
        "min=-5&max=40 | min=-5 cuts bars off: the data reach -20"
      })
  void warns_of_an_axis_that_cuts_bars_off(String axis, String warning) {
    String data = "labels=a,b,c&values=10,-20,30&";
    assertThat(request(data + axis).warnings()).containsExactly(warning);
    assertThat(request(data + "max=30&min=-20").warnings()).isEmpty();
  }

  @Test
  void a_column_of_colours_colours_the_bars_that_have_no_other() {
    Style style =
        request(
                "columns=name:value:color&color.Elm=00ff00"
                    + "&data=n,v,c;Oak,1,%23ff0000;Elm,2,blue;Ash,3,")
            .chart()
            .style();
    assertThat(style.colorsByName())
        .containsOnly(Map.entry("Oak", new Rgb(0xFF0000)), Map.entry("Elm", new Rgb(0x00FF00)));
    assertThat(
            Requests.sentences(
                Requests.query("columns=name:value:color&data=n,v,c;Oak,1,reddish;Elm,2,blue")))
        .containsExactly(
            "The colour \"reddish\" of the bar \"Oak\" is not a colour."
                + " Use a CSS colour name or a hex code.");
  }

  private static ChartRequest request(String query) {
    try {
      return Requests.PARSER.parse(QueryString.of(query));
    } catch (BadRequestException bad) {
      throw new AssertionError(query + " was rejected: " + bad.getMessage(), bad);
    }
  }

  private static ChartSpec chart(String query) {
    return request(query).chart();
  }

  private static BadRequestException rejection(String query) {
    BadRequestException bad =
        catchThrowableOfType(
            BadRequestException.class, () -> Requests.PARSER.parse(QueryString.of(query)));
    assertThat(bad).as("the rejection of %s", query).isNotNull();
    return bad;
  }

  private static Problem problem(String query) {
    List<Problem> problems = rejection(query).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void an_empty_query_is_the_built_in_example() {
    ChartSpec chart = chart("");
    assertThat(chart)
        .isEqualTo(chart("type=compare&labels=2014..2020&values=20,15,14,13,12,11,10&ref=2013:60"));
    assertThat(chart.table().periods())
        .containsExactly("2014", "2015", "2016", "2017", "2018", "2019", "2020");
    assertThat(chart.table().values()).containsExactly(20.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0);
    assertThat(chart.references()).containsExactly(new Reference("2013", 60));
    assertThat(chart.style().width()).isEqualTo(640);
    assertThat(chart.style().height()).isEqualTo(480);
    assertThat(chart.timing().period()).isEqualTo(1000);
    assertThat(chart.timing().loop()).isZero();
  }

  @Test
  void reads_every_parameter() {
    ChartSpec chart =
        chart(
            "labels=a,b&values=1.25,-2&ref=c:3&title=T&subtitle=S&caption=C&width=320&height=200"
                + "&scale=2&direction=vertical&period=500&fps=20&ease=easeOutBounce&pause=10"
                + "&hold=30&loop=4&poster=last&colors=red,0f0&background=123456&show=name"
                + "&min=-5&max=9&decimals=3&prefix=%E2%82%AC&suffix=m");
    assertThat(chart.titles().title()).isEqualTo("T");
    assertThat(chart.titles().subtitle()).isEqualTo("S");
    assertThat(chart.titles().caption()).isEqualTo("C");
    assertThat(chart.style().imageWidth()).isEqualTo(640);
    assertThat(chart.style().imageHeight()).isEqualTo(400);
    assertThat(chart.style().direction()).isEqualTo(Direction.VERTICAL);
    assertThat(chart.style().colors()).containsExactly(new Rgb(0xFF0000), new Rgb(0x00FF00));
    assertThat(chart.style().background()).isEqualTo(new Rgb(0x123456));
    assertThat(chart.style().show()).isEqualTo(LabelContent.NAME);
    assertThat(chart.timing().period()).isEqualTo(500);
    assertThat(chart.timing().fps()).isEqualTo(20);
    assertThat(chart.timing().ease()).isEqualTo(Easing.EASE_OUT_BOUNCE);
    assertThat(chart.timing().pause()).isEqualTo(10);
    assertThat(chart.timing().hold()).isEqualTo(30);
    assertThat(chart.timing().loop()).isEqualTo(4);
    assertThat(chart.timing().poster()).isEqualTo(Poster.LAST);
    assertThat(chart.axis().min()).hasValue(-5);
    assertThat(chart.axis().max()).hasValue(9);
    assertThat(chart.numbers().format(1)).isEqualTo("€1.000m");
    assertThat(chart("theme=dark").style().background()).isEqualTo(Theme.DARK.background());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar-EG", "en"})
  void ignores_case_in_any_default_locale(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      ChartSpec chart = chart("TITLE=Hi&Direction=VERTICAL&EASE=EASEINOUTSINE&WIDTH=200");
      assertThat(chart.titles().title()).isEqualTo("Hi");
      assertThat(chart.style().direction()).isEqualTo(Direction.VERTICAL);
      assertThat(chart.timing().ease()).isEqualTo(Easing.EASE_IN_OUT_SINE);
      assertThat(problem("width=1601").sentence())
          .isEqualTo("width=1601 is too high. Use an integer from 120 to 1600.");
      assertThat(rejection("fps=50&period=40000").problems().get(0).detail())
          .contains("12,001 frames");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void splits_a_list_before_decoding_it() {
    assertThat(chart("labels=a%2Cb,c+d,e%20f,%2B&values=1,2,3,4&ref=r:1").table().periods())
        .containsExactly("a,b", "c d", "e f", "+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019..2022 | 2019 2020 2021 2022",
        "2000..2020:5 | 2000 2005 2010 2015 2020",
        "2000..2021:5 | 2000 2005 2010 2015 2020",
        "3..1 | 3 2 1",
        "-1..1 | -1 0 1",
        "a,1..2,b | a 1 2 b",
        "7..7 | 7",
        "1%2E.3 | 1..3"
      })
  void expands_ranges(String labels, String periods) {
    String[] expected = periods.split(" ");
    String values = "1" + ",1".repeat(expected.length - 1);
    assertThat(chart("labels=" + labels + "&values=" + values + "&ref=r:1").table().periods())
        .containsExactly(expected);
  }

  @Test
  void reads_underscores_and_empty_items_as_missing_values() {
    assertThat(chart("labels=a,b,c,d&values=1,_,,4&ref=r:1").table().columns().get(0).values())
        .containsExactly(
            OptionalDouble.of(1),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(4));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1.5, 1", "0.25, 2", "1e-3, 3", "1e6, 0", "2.50, 1", "1e-12, 3"})
  void derives_decimals_from_the_data(String value, int decimals) {
    assertThat(chart("labels=a&values=" + value + "&ref=r:1").numbers().decimals())
        .isEqualTo(decimals);
  }

  @Test
  void splits_a_reference_at_its_last_colon() {
    assertThat(chart("labels=a&values=1&ref=12:30:7").references())
        .containsExactly(new Reference("12:30", 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utm_source=news",
        "fbclid=1",
        "_=1",
        "v=2",
        "x",
        ".gif",
        "title=a&.gif",
        "&&",
        "id=3",
        "width=&height=+"
      })
  void ignores_unknown_parameters(String query) {
    ChartSpec chart = chart(query);
    assertThat(chart.table()).isEqualTo(chart("").table());
    assertThat(chart.style()).isEqualTo(chart("").style());
  }

  @Test
  void accepts_html_escaped_ampersands() {
    assertThat(chart("title=a&amp;width=300&amp;height=200").style().width()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({
    "widht, width",
    "colour, colors",
    "tittle, title",
    "lable, labels",
    "bakground, background",
    "refs, ref",
    "fsp, fps",
    "subtitel, subtitle"
  })
  void suggests_parameters_for_misspelt_names(String written, String closest) {
    Problem problem = problem(written + "=1");
    assertThat(problem.parameter()).isEqualTo(written);
    assertThat(problem.suggestion()).hasValue(closest);
  }

  @Test
  void suggests_values_for_misspelt_ones() {
    assertThat(problem("ease=easeOutCubc").suggestion()).hasValue("easeOutCubic");
    assertThat(problem("direction=vertikal").suggestion()).hasValue("vertical");
    assertThat(problem("background=rebecapurple").suggestion()).hasValue("rebeccapurple");
  }

  @Test
  void reports_all_problems_at_once() {
    assertThat(
            rejection("widht=1&width=x&height=5&ease=no&values=1,2k&fps=51&title=%zz&min=NaN")
                .problems())
        .extracting(Problem::parameter)
        .containsExactlyInAnyOrder(
            "widht", "width", "height", "ease", "values", "labels", "fps", "title", "min");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width=120 | width=119",
        "width=1600 | width=1601",
        "height=90 | height=89",
        "height=1200 | height=1201",
        "scale=3&width=200 | scale=4&width=200",
        "scale=1 | scale=0",
        "fps=1 | fps=0",
        "fps=50 | fps=51",
        "period=40 | period=39",
        "pause=0 | pause=-1",
        "loop=65535 | loop=65536",
        "loop=0 | loop=-1",
        "decimals=10 | decimals=11",
        "frame=1 | frame=0",
        "frame=7 | frame=8",
        "max=1e15 | max=1000000000000001",
        "min=-1e15 | min=-1e16"
      })
  void rejects_values_just_over_each_limit(String allowed, String rejected) {
    chart(allowed);
    assertThat(rejection(rejected).status()).isEqualTo(400);
  }

  @Test
  void rejects_texts_just_over_each_limit() {
    for (String name : List.of("title", "subtitle", "caption")) {
      chart(name + "=" + "x".repeat(200));
      assertThat(problem(name + "=" + "x".repeat(201)).detail())
          .contains("has 201 characters (limit 200)");
    }
    chart("suffix=" + "x".repeat(100));
    problem("suffix=" + "x".repeat(101));
    chart("labels=" + "%F0%9F%8D%8E".repeat(1000) + "&values=1&ref=r:1");
    problem("labels=" + "x".repeat(1001) + "&values=1&ref=r:1");
    problem("labels=a&values=1&ref=" + "x".repeat(101) + ":1");
    chart("title=e" + "%CC%81".repeat(4));
    assertThat(problem("title=e" + "%CC%81".repeat(5)).detail()).contains("combining");
  }

  @Test
  void rejects_charts_just_over_each_limit_with_the_figures() {
    String options = "&period=100&width=200&height=100&ref=r:1";
    chart("labels=1..2000&values=" + "1,".repeat(1999) + "1&width=200&height=100&ref=r:1");
    Problem periods = problem("labels=1..2001&values=" + "1,".repeat(1999) + "1" + options);
    assertThat(periods.detail()).isEqualTo("There are 2,001 labels (limit 2,000).");

    chart("labels=1..60&values=" + "1,".repeat(59) + "1&fps=25&width=200&ref=r:1&poster=last");
    Problem frames =
        problem(
            "labels=1..61&values=" + "1,".repeat(60) + "1&fps=25&width=200&ref=r:1&period=1000");
    assertThat(frames.detail()).isEqualTo("The animation would have 1,501 frames (limit 1,500).");
    assertThat(frames.allowed()).isEqualTo("Use fps=24.");

    chart("labels=1..120&values=" + "1,".repeat(119) + "1&ref=r:1");
    Problem time =
        problem("labels=1..120&values=" + "1,".repeat(119) + "1&ref=r:1&hold=1&period=1000");
    assertThat(time.detail()).isEqualTo("The animation would last 120,001 ms (limit 120,000 ms).");
    assertThat(time.allowed()).isEqualTo("Use period=999.");

    String large = "1&ref=r:1&width=1600&height=1200&every=1&period=100";
    chart("labels=1..260&values=" + "1,".repeat(259) + large);
    Problem pixels = problem("labels=1..261&values=" + "1,".repeat(260) + large);
    assertThat(pixels.detail())
        .isEqualTo(
            "The animation is too large: 261 frames of 1600 x 1200 pixels are 501,120,000 pixels"
                + " (limit 500,000,000).");
    assertThat(rejection("labels=1..2001&values=1&ref=r:1").status()).isEqualTo(422);
  }

  @Test
  void counts_a_huge_range_without_expanding_it() {
    assertThat(problem("labels=0..999999999&values=1&ref=r:1").detail()).contains("1,000,000,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "1d",
        "1f",
        "1e400",
        "1,5k",
        "12k",
        "--1",
        "1e",
        "\u0661\u0662",
        ".",
        "+",
        "1e1000"
      })
  void accepts_only_decimal_numbers(String value) {
    assertThat(
            rejection("labels=a&values=" + PercentEncoding.encode(value, "") + "&ref=r:1")
                .problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.parameter()).isEqualTo("values"));
  }

  @Test
  void rejects_a_number_of_200000_digits() {
    assertThat(problem("labels=a&ref=r:1&values=" + "9".repeat(200_000)).value()).hasSize(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%4", "%c0%80", "%ff", "a%ED%A0%80", "%+1", "%EF%BC%91%F"})
  void rejects_invalid_percent_encoding(String text) {
    assertThat(problem("title=" + text).detail()).contains("invalid percent-encoding");
    rejection("labels=" + text + "&values=1&ref=r:1");
    rejection("labels=a&values=" + text + "&ref=r:1");
    rejection("labels=a&values=1&ref=" + text + ":1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%00", "%1B", "%0D", "%7F", "%C2%85", "%E2%80%A8", "%E2%80%AE", "%E2%81%A6"})
  void rejects_control_characters(String text) {
    assertThat(problem("title=a" + text + "b").detail()).contains("control character U+");
  }

  @Test
  void accepts_line_breaks_in_titles_only() throws BadRequestException {
    assertThat(request("title=a%0Ab&subtitle=c%0D%0Ad&caption=e%0Af").chart().titles())
        .isEqualTo(new Titles("a\nb", "c\nd", "e\nf"));
    assertThat(problem("prefix=a%0Ab").detail()).contains("control character U+000A");
  }

  @Test
  void rejects_a_repeated_parameter() {
    assertThat(problem("width=200&width=300").detail()).contains("twice");
  }

  @Test
  void rejects_incomplete_data() {
    assertThat(rejection("values=1,2").problems())
        .extracting(Problem::parameter)
        .containsExactly("labels");
    assertThat(rejection("ref=r:1").problems())
        .extracting(Problem::parameter)
        .containsExactly("labels", "values");
    assertThat(problem("labels=a,b&values=1,2,3&ref=r:1").detail())
        .isEqualTo("There are 2 labels but 3 values.");
  }

  @Test
  void rejects_an_empty_axis() {
    assertThat(problem("min=60").parameter()).isEqualTo("min");
    assertThat(problem("max=0").parameter()).isEqualTo("max");
    assertThat(problem("min=30&max=20").parameter()).isEqualTo("min");
    chart("min=59&max=60");
  }

  @Test
  void finds_a_frame_by_name_label_or_number() {
    assertThat(request("").still()).isEqualTo(new StillFrame.Last());
    assertThat(request("frame=First").still()).isEqualTo(new StillFrame.First());
    assertThat(request("frame=2016").still()).isEqualTo(new StillFrame.AtPeriod(2));
    assertThat(request("frame=3").still()).isEqualTo(new StillFrame.Frame(3));
    assertThat(request("frame=151&fps=25").still()).isEqualTo(new StillFrame.Frame(151));
    assertThat(problem("frame=2021").allowed()).contains("1 to 7");
  }

  @Test
  void reads_colours_as_names_or_hex_digits() {
    assertThat(chart("colors=%23ff8800,CornflowerBlue").style().colors())
        .containsExactly(new Rgb(0xFF8800), new Rgb(0x6495ED));
    assertThat(chart("colors=abc").style().colors())
        .containsExactly(new Rgb(0xAABBCC), Theme.LIGHT.compareColors().get(1));
    problem("colors=ff88");
    problem("colors=red,,blue");
  }

  @Test
  void finds_a_font_regardless_of_case() {
    assertThat(chart("").style().font()).isEqualTo("Noto Sans");
    assertThat(chart("font=inter").style().font()).isEqualTo("Inter");
    assertThat(chart("font=noto+SANS").style().font()).isEqualTo("Noto Sans");
  }

  @Test
  void lists_the_installed_fonts_for_an_unknown_one() {
    assertThat(problem("font=Comic+Sans").sentence())
        .isEqualTo("Font \"Comic Sans\" is not installed. Available: Noto Sans, Inter.");
    assertThat(problem("font=Intr").suggestion()).contains("Inter");
  }
}
