package io.chartreel.alt;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.ChartInputs;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The alt texts of charts, which screen readers read out. */
class AltTextTest {
  private static String alt(String query) throws BadRequestException {
    return AltText.of(TestService.PARSER.parse(QueryString.of(query)).chart());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Animated bar chart, 2014–2020. Falls from 20 to 10, compared with 60 in 2013.",
        "labels=a,b,c&values=_,2,_&ref=r:1&type=compare | Animated bar chart, a to c. 2 in b, compared with 1 for r.",
        "labels=a,b&values=_,_&ref=r:1&type=compare | Animated bar chart, a to b. No values.",
        "labels=a,b&values=3,3&ref=:1&type=compare | Animated bar chart, a to b. Stays at 3, compared with 1.",
        "labels=a&values=5&ref=r:7 | Animated bar chart, a. 5, compared with 7 for r.",
        "labels=a,b,c&values=5,9,5&ref=r:5 | Animated bar chart, a to c. Starts and ends at 5, compared with 5 for r.",
        "labels=a,b&values=1.4,1.3&ref=r:2&decimals=0 | Animated bar chart, a to b. Stays at 1, compared with 2 for r."
      })
  void describes_a_comparison(String query, String text) throws BadRequestException {
    assertThat(alt(query)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels=Q1,Q2,Q3&values=50,60,-7.5&title=Sales&prefix=%24 | Sales, animated bar chart. Q1: $50.0; Q2: $60.0; Q3: −$7.5.",
        "labels=N,G,S,A&values=37,27,18,15&title=Medals | Medals, animated bar chart. N is highest at 37; A is lowest at 15.",
        "labels=a,b,c,d&values=5,5,5,5 | Animated bar chart. All are 5.",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4 | Animated bar chart. The highest value is Q2, Dogs: 4; the lowest value is Q1, Cats: 1.",
        "labels=Q1,Q2&series=Cats:1,4&series=Dogs:3,4 | Animated bar chart. 2 bars have the highest value, 4; the lowest value is Q1, Cats: 1.",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,_ | Animated bar chart. Q1, Cats: 1; Q2, Cats: 2; Q1, Dogs: 3.",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked | Animated bar chart. Q2 has the highest total, 6; Q1 has the lowest total, 4.",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,2&layout=stacked | Animated bar chart. All totals are 4.",
        "labels=Q1,Q2,Q3&series=Cats:1,2,_&series=Dogs:3,4,_&layout=stacked | Animated bar chart. Q2 has the highest total, 6; Q1 has the lowest total, 4.",
        "labels=a,b,c,d&values=1,2,2,1 | Animated bar chart. b and c are highest at 2; a and d are lowest at 1.",
        "labels=a,b,c,d,e&values=3,3,3,1,2 | Animated bar chart. 3 bars are highest at 3; d is lowest at 1.",
        "labels=a,b,c,d&values=-1,-2,-3,-4 | Animated bar chart. a is highest at −1; d is lowest at −4.",
        "labels=a,b,c,d&values=1.2,1.3,1.4,1.4&decimals=0 | Animated bar chart. All are 1."
      })
  void describes_growing_bars(String query, String text) throws BadRequestException {
    assertThat(alt(query)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=bars&periods=2000&series=A:1&series=B:9 | , 2000. A: 1, B: 9.",
        "type=bars&periods=1,2&series=A:0,0&series=B:0,0&series=C:0,0 | , 1 to 2. All stay at 0.",
        "type=bars&periods=1..3&series=A:_,5,_&series=B:4,4,4 | , 1 to 3. A: 5 in 2, B stays at 4.",
        "type=bars&periods=1..3&series=A:_,_,_&series=B:4,4,4 | , 1 to 3. B stays at 4, A has no values.",
        "type=bars&periods=1,2&series=Coal:39,2&series=Wind:6,24&suffix=%25 | , 1 to 2. Coal falls from 39% to 2%, Wind rises from 6% to 24%."
      })
  void describes_bars_in_a_fixed_order(String query, String text) throws BadRequestException {
    assertThat(alt(query)).isEqualTo("Animated bar chart" + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "series=A:1,2,3&series=B:5,4,3.5&series=C:4,4,5&decimals=0 | C rises from second to first, ending at 5, overtaking B at 4",
        "series=A:1,2,9&series=B:5,4,3&series=C:4,4,5 | A rises from third to first, ending at 9, ahead of C at 5; B falls from first to third",
        "series=A:1,2,9&series=B:5,4,_&series=C:4,4,5 | A rises from third to first, ending at 9, ahead of C at 5; B drops out after leading early",
        "series=A:5,6,7&series=B:1,2,3 | A leads throughout, ending at 7, ahead of B at 3",
        "series=A:5,1,7&series=B:1,2,3 | A starts and finishes first at 7, ahead of B at 3",
        "series=A:_,1,7&series=B:1,2,3 | A joins late and finishes first at 7, ahead of B at 3",
        "series=A:5,6,_&series=B:1,2,_ | A leads throughout, ending at 6 in 2001, ahead of B at 2",
        "series=A:1,2,3&series=B:3,2,3 | A and B tie at 3",
        "series=A:1,2,3&series=B:3,2,2&series=C:2,2,2 | A rises from third to first, ending at 3, ahead of B and C at 2",
        "series=A:3,3,4&series=B:3,3,2 | A starts and finishes first at 4, ahead of B at 2",
        "series=A:1,2,5.4&series=B:1,2,5.1&decimals=0 | A starts and finishes first at 5, just ahead of B at 5",
        "series=A:9,8,1&series=B:1,2,5&sort=none&type=race | A falls from 9 to 1, B rises from 1 to 5",
        "series=A:_,_,_&series=B:1,2,3 | B leads throughout, ending at 3",
        "values=3,2,1 | Falls from 3 to 1",
        "values=_,_,_ | No values"
      })
  void describes_how_a_race_is_won(String data, String text) throws BadRequestException {
    assertThat(alt("periods=2000..2002&" + data))
        .isEqualTo("Bar chart race, 2000–2002. " + text + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=race | Bar chart race, 1 to 2. South rises from second to first, ending at 6, overtaking North at 2.",
        "type=bars | Animated bar chart, 1 to 2. North falls from 6 to 2, South rises from 5 to 6.",
        "type=race&layout=percent | Bar chart race, 1 to 2. South, Wind rises from 40% to 100%, North, Coal falls from 83% to 50%.",
        "type=bars&layout=percent&locale=de | Animated bar chart, 1 to 2. South, Wind rises from 40\u00a0% to 100\u00a0%, North, Coal falls from 83\u00a0% to 50\u00a0%."
      })
  void describes_moving_stacks_by_their_sums_or_shares(String query, String start)
      throws BadRequestException {
    String rows =
        "1,North,Coal,5;1,South,Coal,3;1,North,Wind,1;1,South,Wind,2;"
            + "2,North,Coal,1;2,North,Wind,1;2,South,Wind,6";
    String layout = query.contains("layout") ? "&" : "&layout=stacked&";
    String text =
        AltText.of(
            TestService.PARSER
                .parse(
                    ChartInputs.csv(
                        "date,name,category,value\n" + rows.replace(';', '\n'),
                        QueryString.of(layout + query)))
                .chart());
    assertThat(text).startsWith(start.substring(0, start.length() - 1));
  }

  @Test
  void describes_the_shares_of_growing_stacks() throws BadRequestException {
    assertThat(alt("labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,2&series=Emus:0,4&layout=percent"))
        .isEqualTo(
            "Animated bar chart. The highest value is Q1, Dogs: 75%; "
                + "the lowest value is Q1, Emus: 0%.");
  }

  private static final String THREE_BARS =
      "type=race&periods=2000..2003&series=Alpha:10,20,30,40;Beta:60,50,40,30;Gamma:25,26,27,28";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total=World | World: 98, up from 95.",
        "total=World&top=1 | World: 98, up from 95.",
        "total=World: | World: 98, up from 95.",
        "total=World&highlight=Beta&names=axis&swap=300&text=120&rank=on | World: 98, up from 95.",
        "ref=Avg:mean | Avg: 32.7.",
        "ref=:mean&ref=:median&ref=:min&ref=:max | Mean: 32.7; Median: 30.0; Minimum: 28.",
        "ref=Avg:25 |",
        "note=2001:Oil+crisis | 2001: Oil crisis.",
        "note=2001..2003:Oil%0Acrisis. | 2001–2003: Oil crisis.",
        "note=2002:B&note=2001:A | 2001: A; 2002: B.",
        "note=2001:A!&note=2002:B! | 2001: A! 2002: B!",
        "note=2000:A&note=2001:B&note=2002:C&note=2003:D | 2000: A; 2001: B; 2002: C, and one more note.",
        "note=2000:A&note=2001:B&note=2002:C&note=2003:D&note=2003:E | 2000: A; 2001: B; 2002: C, and 2 more notes.",
        "note=2000:The+first+year+of+crisis&note=2001:High+oil+prices | 2000: The first year of crisis, and one more note.",
        "note=2001:A+note+that+is+much+longer+than+all+the+space+that+is+left | 2001: A note that is much longer than all the…",
        "note=2001:It+is+over.&note=2002:The+long+crisis+that+was+expected | 2001: It is over. And one more note.",
        "total=World&ref=Avg:mean&highlight=Beta&note=2001:Oil+crisis | World: 98, up from 95; Avg: 32.7. 2001: Oil crisis."
      })
  void adds_the_total_moving_lines_and_notes(String annotations, @Nullable String text)
      throws BadRequestException {
    String race =
        "Bar chart race, 2000–2003. "
            + "Alpha rises from third to first, ending at 40, overtaking Beta at 30.";
    assertThat(alt(THREE_BARS)).isEqualTo(race);
    assertThat(alt(THREE_BARS + "&" + annotations))
        .isEqualTo(text == null ? race : race + " " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=bars&periods=1..3&series=A:1,_,2;B:3,4,_ | A rises from 1 to 2, B rises from 3 to 4. Sum: 2, down from 4; Max: 2.",
        "type=bars&periods=1..3&series=A:1,2,3;B:3,2,1 | A rises from 1 to 3, B falls from 3 to 1. Sum: 4, as at the start; Max: 3.",
        "type=bars&periods=1..3&series=A:_,2,_;B:_,2,_ | A: 2 in 2, B: 2 in 2. Sum: 4 in 2; Max: 2 in 2.",
        "type=bars&periods=1..3&series=A:1,2,_;B:3,4,_ | A rises from 1 to 2, B rises from 3 to 4. Sum: 6 in 2, up from 4; Max: 4 in 2.",
        "type=bars&periods=1..3&series=A:_,_,_ | No values.",
        "type=grow&labels=a,b&values=1500000,2500000 | a: 1.5M; b: 2.5M. Sum: 4M; Max: 2.5M.",
        "type=grow&labels=a,b&values=1500,2500&locale=de | a: 1.500; b: 2.500. Sum: 4.000; Max: 2.500."
      })
  void computes_totals_and_lines_from_the_values_that_are_there(String data, String text)
      throws BadRequestException {
    assertThat(alt(data + "&total=Sum&ref=Max:max")).endsWith(". " + text);
  }

  @Test
  void computes_lines_from_the_sums_of_stacks_and_the_total_from_values_even_of_shares()
      throws BadRequestException {
    String data = "type=grow&labels=Q1,Q2&series=Cats:1,2;Dogs:3,4&total=Sum&layout=";
    assertThat(alt(data + "stacked&ref=Max:max"))
        .endsWith("Q2 has the highest total, 6; Q1 has the lowest total, 4. Sum: 10; Max: 6.");
    assertThat(alt(data + "percent")).contains("75%").endsWith(". Sum: 10.");
  }

  @Test
  void leaves_out_notes_that_are_never_shown() throws BadRequestException {
    assertThat(alt("periods=2000&series=a:1;b:2&note=2000:A")).endsWith("a: 1; b: 2.");
    assertThat(alt(THREE_BARS + "&every=3&note=2001..2002:A&note=2001..2003:B&note=2003:C"))
        .endsWith("30. 2001–2003: B; 2003: C.");
  }

  @Test
  void prefers_the_total_to_the_second_bar_and_notes_to_the_first_leader()
      throws BadRequestException {
    String query = "periods=2000..2002&series=A:1,2,9;B:5,4,3;C:4,4,5&title=";
    String title = "Points+of+all+teams+in+the+league";
    assertThat(alt(query + title))
        .endsWith("ending at 9, ahead of C at 5; B falls from first to third.");
    assertThat(alt(query + title + "&note=2001:New+rules"))
        .endsWith("ending at 9, ahead of C at 5. 2001: New rules.");
    assertThat(alt(query + title + "&total=All+the+teams+of+the+league"))
        .endsWith("ending at 9. All the teams of the league: 17, up from 10.");
  }

  @Test
  void mentions_that_the_lowest_bar_leads() throws BadRequestException {
    assertThat(alt("periods=2000..2002&series=A:5,6,7&series=B:1,2,3&sort=asc"))
        .isEqualTo(
            "Bar chart race, lowest first, 2000–2002. "
                + "B leads throughout, ending at 3, ahead of A at 7.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Medals | Medals, bar chart race, 2000–2002. A",
        "Medals, 2000 to 2002 | Medals, 2000 to 2002, bar chart race. A",
        "Medals 2000-2002 | Medals 2000-2002, bar chart race. A",
        "2000–2002 | 2000–2002, bar chart race. A",
        "Medals, 12000 to 2002 | Medals, 12000 to 2002, bar chart race, 2000–2002. A",
        "Who wins? | Who wins? Bar chart race, 2000–2002. A"
      })
  void mentions_the_time_span_once(String title, String start) throws BadRequestException {
    String query = "periods=2000..2002&series=A:5,6,7&series=B:1,2,3&title=";
    assertThat(alt(query + title.replace(' ', '+').replace("?", "%3F"))).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({"11, 11th", "12, 12th", "13, 13th", "21, 21st", "22, 22nd", "23, 23rd", "10, tenth"})
  void writes_ranks_as_ordinal_numbers(int rank, String ordinal) throws BadRequestException {
    StringBuilder query = new StringBuilder("periods=1,2");
    for (int bar = 1; bar < rank; bar++) {
      query.append("&series=B").append(bar).append(":5,5");
    }
    assertThat(alt(query + "&series=Z:1,9")).contains("Z rises from " + ordinal + " to first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title=%1$s&subtitle=%1$s",
        "labels=%1$s,b,c,d&values=1,2,3,4&title=%1$s",
        "periods=%1$s,%1$s2&series=%1$s:1,2&series=%1$s2:2,1&series=%1$s3:3,4&title=%1$s&suffix=%1$s",
        "labels=%1$s&values=1&ref=%1$s:4&prefix=%1$s",
        "periods=%1$s,2&series=A:1,2;B:2,1&total=%1$s&ref=%1$s:mean&note=%1$s..2:%1$s&note=2:%1$s",
        "periods=1,2&series=A:1,2;B:2,1&total=%1$s",
        "periods=1,2&series=A:1,2;B:2,1&note=2:%1$s"
      })
  void truncates_long_names_at_whole_graphemes(String query) throws BadRequestException {
    for (String letter : new String[] {"w", "%F0%9F%9A%80", "e%CC%81", "%D7%A9"}) {
      int times = letter.equals("e%CC%81") ? 45 : 90;
      String alt = alt(query.formatted(letter.repeat(times)));
      assertThat(alt.codePointCount(0, alt.length())).isBetween(20, 150);
      assertThat(alt)
          .containsIgnoringCase(query.startsWith("periods") ? "bar chart race" : "animated bar");
      assertThat(new String(alt.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(alt);
      assertThat(alt).doesNotContain("e…");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "population.csv | Bar chart race, 1950–2020. China leads throughout, ending at 1,425, ahead of India at 1,396.",
        "winter-gold.csv | Bar chart race, 1994–2022. Germany rises from third to first, ending at 88, ahead of Norway at 85; Russia falls from first to fifth.",
        "gold-chinese.csv | Bar chart race, 1988–2024. 美国 and 中国 tie at 40, ahead of 日本 at 20.",
        "summer-games.csv | Bar chart race, 1972–2000. United States rises from second to first, ending at 37, ahead of Russia at 32; Soviet Union drops out after leading early."
      })
  void describes_real_data(String file, String text) throws IOException, BadRequestException {
    try (InputStream in = AltTextTest.class.getResourceAsStream("/data/" + file)) {
      assertThat(in).as(file).isNotNull();
      String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              AltText.of(
                  TestService.PARSER.parse(ChartInputs.csv(csv, QueryString.of(""))).chart()))
          .isEqualTo(text);
    }
  }
}
