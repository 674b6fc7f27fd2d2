package io.chartreel.alt;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.TestService;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who do not see a chart are told of it. */
class AltTextTest {
  private static String alt(String query) throws BadRequestException {
    return AltText.of(TestService.PARSER.parse(QueryString.of(query)).chart());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | , 2014 to 2020: falls from 20 to 10, beside 2013 with 60",
        "labels=a,b,c&values=_,2,_&ref=r:1&type=compare | , a to c: 2 in b, beside r with 1",
        "labels=a,b&values=_,_&ref=r:1&type=compare | , a to b: without any value",
        "labels=a,b&values=3,3&ref=r:1&type=compare | , a to b: stays at 3, beside r with 1",
        "labels=Q1,Q2,Q3&values=50,60,-7.5&title=Sales&prefix=%24 | , Sales: Q1 $50.0, Q2 $60.0, Q3 −$7.5",
        "labels=N,G,S,A&values=37,27,18,15&title=Medals | , Medals: N is highest with 37, A is lowest with 15",
        "labels=a,b,c,d&values=5,5,5,5 | : all are 5",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4 | : Q2 Dogs is highest with 4, Q1 Cats is lowest with 1",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked | : Q2 is highest in all with 6, Q1 is lowest in all with 4",
        "labels=Q1,Q2,Q3&series=Cats:1,2,_&series=Dogs:3,4,_&layout=stacked | : Q2 is highest in all with 6, Q1 is lowest in all with 4",
        "labels=a,b,c,d&values=1,2,2,1 | : b and c are highest with 2, a and d are lowest with 1",
        "labels=a,b,c,d,e&values=3,3,3,1,2 | : 3 bars are highest with 3, d is lowest with 1",
        "labels=a,b,c,d&values=-1,-2,-3,-4 | : a is highest with −1, d is lowest with −4",
        "labels=a,b,c,d&values=1.2,1.3,1.4,1.4&decimals=0 | : all are 1",
        "labels=a&values=5&ref=r:7 | , a: 5, beside r with 7",
        "labels=a,b,c&values=5,9,5&ref=r:5 | , a to c: starts and ends with 5, beside r with 5",
        "labels=a,b&values=1.4,1.3&ref=r:2&decimals=0 | , a to b: stays at 1, beside r with 2",
        "type=bars&periods=2000&series=A:1&series=B:9 | , 2000: A 1, B 9",
        "type=bars&periods=1,2&series=A:0,0&series=B:0,0&series=C:0,0 | , 1 to 2: all stay at 0",
        "type=bars&periods=1..3&series=A:_,5,_&series=B:4,4,4 | , 1 to 3: A 5 in 2, B stays at 4",
        "type=bars&periods=1,2&series=Coal:39,2&series=Wind:6,24&suffix=%25 | , 1 to 2: Coal falls from 39% to 2%, Wind rises from 6% to 24%"
      })
  void it_says_what_an_animated_bar_chart_says(String query, String words)
      throws BadRequestException {
    assertThat(alt(query)).isEqualTo("Animated bar chart" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "series=A:1,2,3&series=B:5,4,3.5&series=C:4,4,5&decimals=0 | C rises from second to first with 5, overtaking B 4",
        "series=A:1,2,9&series=B:5,4,3&series=C:4,4,5 | A rises from third to first with 9, ahead of C 5, B falls from first to third",
        "series=A:1,2,9&series=B:5,4,_&series=C:4,4,5 | A rises from third to first with 9, ahead of C 5, B drops out after an early lead",
        "series=A:5,6,7&series=B:1,2,3 | A leads throughout, in the end with 7, ahead of B 3",
        "series=A:5,1,7&series=B:1,2,3 | A starts and ends first with 7, ahead of B 3",
        "series=A:_,1,7&series=B:1,2,3 | A enters and ends first with 7, ahead of B 3",
        "series=A:5,6,_&series=B:1,2,_ | A leads throughout, in the end with 6 in 2001, ahead of B 2",
        "series=A:1,2,3&series=B:3,2,3 | A and B end level at 3",
        "series=A:1,2,3&series=B:3,2,2&series=C:2,2,2 | A rises from third to first with 3, ahead of B and C 2",
        "series=A:3,3,4&series=B:3,3,2 | A starts and ends first with 4, ahead of B 2",
        "series=A:1,2,5.4&series=B:1,2,5.1&decimals=0 | A starts and ends first with 5, just ahead of B 5",
        "series=A:9,8,1&series=B:1,2,5&sort=none&type=race | A falls from 9 to 1, B rises from 1 to 5",
        "series=A:_,_,_&series=B:1,2,3 | B leads throughout, in the end with 3",
        "values=3,2,1 | falls from 3 to 1",
        "values=_,_,_ | without any value"
      })
  void it_says_who_wins_a_race_and_how(String data, String words) throws BadRequestException {
    assertThat(alt("periods=2000..2002&" + data))
        .isEqualTo("Bar chart race, 2000 to 2002: " + words);
  }

  @Test
  void a_race_to_the_bottom_says_so() throws BadRequestException {
    assertThat(alt("periods=2000..2002&series=A:5,6,7&series=B:1,2,3&sort=asc"))
        .isEqualTo(
            "Bar chart race, shortest first, 2000 to 2002: "
                + "B leads throughout, in the end with 3, ahead of A 7");
  }

  @ParameterizedTest
  @CsvSource({
    "'Medals, 2000 to 2002', 'Medals, 2000 to 2002: A'",
    "'Medals, 12000 to 2002', 'Medals, 12000 to 2002, 2000 to 2002: A'"
  })
  void a_span_that_the_title_tells_is_not_told_again(String title, String words)
      throws BadRequestException {
    String query = "periods=2000..2002&series=A:5,6,7&series=B:1,2,3&title=";
    assertThat(alt(query + title.replace(' ', '+'))).startsWith("Bar chart race, " + words);
  }

  @ParameterizedTest
  @CsvSource({"11, 11th", "12, 12th", "13, 13th", "21, 21st", "22, 22nd", "23, 23rd", "10, tenth"})
  void a_rank_is_written_as_it_is_read(int rank, String words) throws BadRequestException {
    StringBuilder query = new StringBuilder("periods=1,2");
    for (int bar = 1; bar < rank; bar++) {
      query.append("&series=B").append(bar).append(":5,5");
    }
    assertThat(alt(query + "&series=Z:1,9")).contains("Z rises from " + words + " to first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title=%1$s&subtitle=%1$s",
        "labels=%1$s,b,c,d&values=1,2,3,4&title=%1$s",
        "periods=%1$s,%1$s2&series=%1$s:1,2&series=%1$s2:2,1&series=%1$s3:3,4&title=%1$s&suffix=%1$s",
        "labels=%1$s&values=1&ref=%1$s:4&prefix=%1$s"
      })
  void however_long_the_names_are_it_is_short_and_has_whole_letters(String query)
      throws BadRequestException {
    for (String letter : new String[] {"w", "%F0%9F%9A%80", "e%CC%81", "%D7%A9"}) {
      int times = letter.equals("e%CC%81") ? 45 : 90;
      String alt = alt(query.formatted(letter.repeat(times)));
      assertThat(alt.codePointCount(0, alt.length())).isBetween(20, 150);
      assertThat(alt).startsWith(query.startsWith("periods") ? "Bar chart race" : "Animated");
      assertThat(new String(alt.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(alt);
      assertThat(alt).doesNotContain("e…");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "population.csv | Bar chart race, 1950 to 2020: China leads throughout, in the end with 1,425, ahead of India 1,396",
        "winter-gold.csv | Bar chart race, 1994 to 2022: Germany rises from third to first with 88, ahead of Norway 85, Russia falls from first to fifth",
        "gold-chinese.csv | Bar chart race, 1988 to 2024: 美国 and 中国 end level at 40, ahead of 日本 20",
        "summer-games.csv | Bar chart race, 1972 to 2000: United States rises from second to first with 37, ahead of Russia 32, Soviet Union drops out after an early lead"
      })
  void it_reads_well_for_real_data(String file, String words)
      throws IOException, BadRequestException {
    try (InputStream in = AltTextTest.class.getResourceAsStream("/data/" + file)) {
      assertThat(in).as(file).isNotNull();
      String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              AltText.of(
                  TestService.PARSER.parse(ChartInputs.csv(csv, QueryString.of(""))).chart()))
          .isEqualTo(words);
    }
  }
}
