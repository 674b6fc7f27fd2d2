package io.chartreel.request.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartreel.canonical.Permalink;
import io.chartreel.config.Settings;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that the operator sets are enforced and named in the problems. */
class LimitsTest {
  private static final Pattern TIMES = Pattern.compile("\\((\\d+)\\*([^()]+?)(,?)\\)");

  private static final Map<String, String> HIGHEST =
      Map.of(
          "CHARTREEL_MAX_WIDTH", "65535",
          "CHARTREEL_MAX_HEIGHT", "8192",
          "CHARTREEL_MAX_SCALE", "1",
          "CHARTREEL_MAX_PERIODS", "10000",
          "CHARTREEL_MAX_BARS", "10000",
          "CHARTREEL_MAX_VISIBLE", "1000",
          "CHARTREEL_MAX_VALUES", "100000",
          "CHARTREEL_MAX_FRAMES", "100000",
          "CHARTREEL_MAX_PIXELS", "1e12",
          "CHARTREEL_MAX_PLAY_MS", "655350");

  private static Limits limits(String name, String value) {
    return Settings.of(Map.of("CHARTREEL_MAX_" + name, value)).limits();
  }

  private static ChartParser parser(Limits limits) {
    return new ChartParser(TestService.FONTS.families(), limits);
  }

  private static QueryString query(String text) {
    return QueryString.of(expanded(text));
  }

  /**
   * Expands repetitions: {@code (3*b#;)} is {@code b0;b1;b2;}; a comma at the end only separates.
   */
  private static String expanded(String text) {
    String expanded = text;
    while (expanded.contains("(")) {
      expanded = TIMES.matcher(expanded).replaceAll(LimitsTest::repeat);
    }
    return expanded;
  }

  private static String repeat(MatchResult match) {
    return IntStream.range(0, Integer.parseInt(match.group(1)))
        .mapToObj(i -> match.group(2).replace("#", "" + i))
        .collect(Collectors.joining(match.group(3)));
  }

  private static String rejection(Limits limits, QueryString query) {
    BadRequestException bad =
        catchThrowableOfType(BadRequestException.class, () -> parser(limits).parse(query));
    assertThat(bad).as("the rejection of %s", query).isNotNull();
    return bad.problems().stream().map(Problem::sentence).collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WIDTH | 700 | width=700 | width=701" + " | is too high. Use an integer from 120 to 700",
        "HEIGHT | 500 | height=500 | height=501" + " | is too high. Use an integer from 90 to 500",
        "SCALE | 2 | scale=2 | scale=3" + " | is too high. Use an integer from 1 to 2",
        "PERIODS | 12 | periods=1..12&fps=1&values=(12*1,) | periods=1..13&fps=1&values=(13*1,)"
            + " | 13 periods (limit 12). Use at most 12 periods.",
        "PERIODS | 12 | labels=1..12&ref=a:1&values=(12*1,) | labels=1..999999999&values=1"
            + " | 999,999,999 labels (limit 12).",
        "PERIODS | 12 | data=year,a(12*;#,1) | data=year,a(13*;#,1)"
            + " | 13 periods (limit 12). Use at most 12 periods.",
        "BARS | 12 | periods=1,2(12*&series=b#:1,2) | periods=1,2(13*&series=b#:1,2)"
            + " | 13 series (limit 12). Use at most 12 series.",
        "BARS | 12 | data=date,name,value(12*;2000,b#,1) | data=date,name,value(13*;2000,b#,1)"
            + " | 13 bars (limit 12). Use at most 12 bars.",
        "VISIBLE | 12 | top=12 | top=13" + " | is too high. Use an integer from 1 to 12",
        "VISIBLE | 12 | labels=1..12&values=(12*1,) | labels=1..13&values=(13*1,)"
            + " | type=grow would need 13 places for bars (limit 12).",
        "VALUES | 12 | periods=1..4(3*&series=b#:1,2,3,4) | periods=1..7(2*&series=b#:1,2,3,4,5,6,7)"
            + " | 14 values (limit 12). Use at most 12 values.",
        "VALUES | 12 | data=date,name,value(12*;#,b,1) | data=date,name,value(13*;#,b,1)"
            + " | 13 values (limit 12). Use at most 12 values.",
        "FRAMES | 10 | fps=10&period=200&labels=1..5&values=(5*1,)&ref=a:1"
            + " | fps=10&period=200&labels=1..7&values=(7*1,)&ref=a:1"
            + " | The animation would have 13 frames (limit 10). Use fps=7.",
        "PIXELS | 8400000 | width=1000&height=1200 | width=1001&height=1200&every=1"
            + " | 7 frames of 1001 x 1200 pixels are 8,408,400 pixels (limit 8,400,000).",
        "PLAY_MS | 10000 | hold=3000 | hold=3001&period=1000"
            + " | The animation would last 10,001 ms (limit 10,000 ms).",
        "PLAY_MS | 10000 | pause=0 | pause=10001"
            + " | is too high. Use an integer from 0 to 10000",
        "LABEL | 12 | labels=(12*x),b&values=1,2 | labels=(13*x),b&values=1,2"
            + " | has 13 characters (limit 12)",
        "LABEL | 12 | prefix=(12*x) | prefix=(13*x)" + " | has 13 characters (limit 12)",
        "LABEL | 12 | ref=(12*x):1&labels=a&values=1 | ref=(13*x):1&labels=a&values=1"
            + " | has 13 characters (limit 12)",
        "TITLE | 12 | caption=(12*x) | caption=(13*x)" + " | has 13 characters (limit 12)",
        "MARKS | 1 | title=a%CC%81 | title=a%CC%81%CC%81"
            + " | has a character with more than 1 combining marks",
        "MARKS | 0 | title=a | labels=a%CC%81,b&values=1,2"
            + " | has a character with more than 0 combining marks",
        "VALUE | 2500000 | labels=a,b&values=2500000,-2500000 | labels=a,b&values=2500001,1"
            + " | is larger than 2,500,000. Use numbers up to 2,500,000.",
        "VALUE | 1e9 | ref=a:1e9&labels=a&values=1 | ref=a:-1.1e9&labels=a&values=1 | is too large (magnitude limit 1e9)",
        "VALUE | 1e9 | min=-1e9 | min=x | (magnitude up to 1e9)",
      })
  void a_lower_limit_rejects_larger_values_and_states_the_limit(
      String name, String limit, String accepted, String rejected, String sentence)
      throws BadRequestException {
    parser(limits(name, limit)).parse(query(accepted));
    assertThat(rejection(limits(name, limit), query(rejected))).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WIDTH | 1700 | width=1700",
        "HEIGHT | 1300 | height=1300",
        "SCALE | 4 | scale=4",
        "PERIODS | 2001 | width=120&height=90&labels=1..2001&ref=a:1&values=(2001*1,)",
        "BARS | 10001 | periods=1,2&series=(10000*b#:1,2;)z:1,2",
        "VISIBLE | 51 | labels=1..51&values=(51*1,)",
        "VISIBLE | 51 | top=51",
        "VALUES | 1010000 | width=120&height=90&periods=1..1010&series=(999*b#:(1010*1,);)z:(1010*1,)",
        "FRAMES | 1501 | fps=50&period=5000&width=120&height=90",
        "PIXELS | 600000000 | width=1600&height=1200&scale=3&fps=5&period=1000",
        "PLAY_MS | 140000 | period=20000",
        "LABEL | 1001 | labels=(1001*x),b&values=1,2",
        "TITLE | 201 | title=(201*x)",
        "MARKS | 5 | title=a(5*%CC%81)",
        "VALUE | 1e16 | labels=a,b&values=1e16,-1e16",
      })
  void a_higher_limit_accepts_what_the_default_rejects(String name, String limit, String text)
      throws BadRequestException {
    QueryString query = query(text);
    assertThat(rejection(Limits.USUAL, query))
        .containsAnyOf("(limit ", "too high", "magnitude limit", " larger than ", " more than ");
    parser(limits(name, limit)).parse(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERIODS | {periods:[(13*#,)],series:[{name:'A',values:[(13*1,)]}]}"
            + " | 13 periods (limit 12).",
        "BARS | {periods:[1],series:[(13*{name:'b#',values:[1]},)]}" + " | 13 series (limit 12).",
        "VALUES | [(13*{year:#,A:1},)] | 13 records (limit 12).",
        "BARS | {type:'bar',data:{labels:[1],datasets:[(13*{data:[1]},)]}}"
            + " | 13 datasets (limit 12).",
        "PERIODS | {type:'bar',data:{labels:[(13*#,)],datasets:[{data:[1]}]}}"
            + " | 13 labels (limit 12).",
        "PERIODS | {type:'bar',data:{datasets:[{data:[(13*{x:#,y:1},)]}]}}"
            + " | 13 values (limit 12).",
        "VALUE | {labels:[1],values:[1(120*0)]} | Use numbers up to 12,000,000.",
      })
  void the_same_limits_apply_to_json(String name, String json, String sentence) {
    Limits low = limits(name, name.equals("VALUE") ? "12000000" : "12");
    BadRequestException bad =
        catchThrowableOfType(
            BadRequestException.class,
            () -> parser(low).parse(ChartInputs.json(expanded(json), QueryString.of(""), low)));
    assertThat(bad).isNotNull();
    assertThat(bad.problems().get(0).sentence()).contains(sentence);
  }

  @Test
  void counts_before_allocating_even_at_the_highest_limits() {
    Limits highest = Settings.of(HIGHEST).limits();
    assertThat(
            rejection(
                highest,
                query(
                    "type=race&periods=1..10000&values=(10000*1,)&period=655350&pause=655350&fps=50"
                        + "&poster=last&width=65535&height=8192")))
        .contains("The animation would have 327,637,235 frames (limit 100,000)")
        .contains("are 175,896,217,155,379,200 pixels (limit 1,000,000,000,000)")
        .contains("The animation would last 13,107,002,000 ms (limit 655,350 ms).");
    assertThat(rejection(highest, query("labels=(3000*-999999999..999999999,)&values=1")))
        .contains("5,999,999,997,000 labels (limit 10,000).");
    assertThat(
            rejection(
                highest,
                query("type=grow&labels=1..10000&values=(10000*1,)&stagger=655350&period=655350")))
        .contains("type=grow would need 10,000 places for bars (limit 1,000).");
  }

  @Test
  void counts_empty_cells_before_creating_them() {
    Limits highest = Settings.of(HIGHEST).limits();
    assertThat(
            rejection(
                highest, query("type=bars&data=date,name,value(5000*;1#,b,1)(5000*;10,b#,1)")))
        .contains("25,005,000 cells for bars and periods (limit 200,000).");
    assertThat(rejection(highest, query("labels=1..10000(11*&series=b#:(10000*_,))")))
        .contains("The series have 110,000 bars for all labels (limit 100,000).");
    assertThat(rejection(highest, query("type=bars&labels=1..1000(11*&series=b#:(1000*1,))")))
        .contains("type=bars would need 11,000 bars at once (limit 10,000).");
  }

  @Test
  void limits_the_length_of_rows_and_texts() {
    assertThat(rejection(Limits.USUAL, query("data=a(16384*,b#);1(16384*,2)")))
        .isEqualTo("Row 1 has more than 16,384 cells. Use at most 16,384 cells in a row.");
    BadRequestException bad =
        catchThrowableOfType(
            BadRequestException.class,
            () ->
                ChartInputs.json(
                    "[" + "{},".repeat(1_000_000) + "{}]", QueryString.of(""), Limits.USUAL));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.problems().get(0).sentence())
        .isEqualTo(
            "The JSON has more than 2,000,000 names and values. Send less data, or the same data as CSV.");
  }

  @Test
  void a_permalink_unpacks_to_at_most_the_body_limit() throws BadRequestException {
    Limits low = limits("BODY_BYTES", "20000");
    Permalink.unpack(packed(19_990), low);
    BadRequestException bad =
        catchThrowableOfType(
            BadRequestException.class, () -> Permalink.unpack(packed(20_001), low));
    assertThat(bad.problems().get(0).sentence()).contains("unpacks to more than 20,000 bytes");
  }

  private static String packed(int length) {
    return Permalink.pack("{}" + " ".repeat(length - 2));
  }
}
