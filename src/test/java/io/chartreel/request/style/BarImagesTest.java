package io.chartreel.request.style;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.rejection;
import static io.chartreel.request.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.chartreel.image.SampleImages;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.problem.Problem;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarImagesTest {
  private static final String DATA = "data=year,China,India;2020,1,2;2021,3,4&";

  private static String series(String image) {
    return "{\"periods\":[\"a\",\"b\"],\"series\":[{\"name\":\"China\",\"values\":[1,2],\"image\":\""
        + image
        + "\"},{\"name\":\"India\",\"values\":[3,4]}]}";
  }

  @Test
  void codes_and_data_uris_are_kept_as_they_are_written() {
    assertThat(chart(query(DATA + "image.China=CHN&image.India=in")).style().images())
        .containsExactly(entry("China", "CHN"), entry("India", "in"));
    String uri = SampleImages.uri(SampleImages.plain(2, 2, 0xFF00FF00));
    assertThat(chart(json(series(uri))).style().images()).containsExactly(entry("China", uri));
  }

  @ParameterizedTest
  @CsvSource({"cx9, cx", "jpnn, jpn", "united%20states, us", "gb-end, gb-eng", "Cn2, cn"})
  void an_unknown_image_is_rejected_with_a_suggestion(String image, String meant) {
    Problem problem = rejection(query(DATA + "image.China=" + image)).problems().get(0);
    assertThat(problem.parameter()).isEqualTo("image.China");
    assertThat(problem.detail())
        .isEqualTo(
            "image.China="
                + image.replace("%20", " ")
                + " is not a country code or an image of this service.");
    assertThat(problem.suggestion()).contains(meant);
  }

  @Test
  void an_image_that_is_like_no_other_has_no_suggestion() {
    assertThat(rejection(query(DATA + "image.China=dragon.png")).problems().get(0).suggestion())
        .isEmpty();
  }

  @Test
  void a_damaged_data_uri_is_rejected_with_the_name_of_its_bar() {
    assertThat(rejection(json(series("data:image/png;base64,AAAA"))).problems())
        .singleElement()
        .extracting(Problem::sentence)
        .isEqualTo(
            "The image of the bar \"China\" is not a PNG, JPEG or GIF file. Use a PNG, JPEG or GIF"
                + " file of at most 100 kB and 512 x 512 pixels.");
  }

  @Test
  void a_damaged_image_of_many_bars_is_a_problem_of_each() {
    String bars =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    "{\"name\":\"b%d\",\"values\":[1],\"image\":\"data:image/png;base64,AAAA\"}"
                        .formatted(i))
            .collect(Collectors.joining(","));
    assertThat(rejection(json("{\"periods\":[\"a\"],\"series\":[" + bars + "]}")).problems())
        .extracting(Problem::parameter)
        .containsExactly("image.b0", "image.b1", "image.b2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data:image/png;base64,AAAA", "DATA%3Aimage/png;base64,AAAA"})
  void a_data_uri_in_a_query_is_one_problem(String uri) {
    assertThat(rejection(query(DATA + "image.China=" + uri)).problems())
        .singleElement()
        .extracting(Problem::detail)
        .isEqualTo("A data URI is too long for a URL.");
  }

  @Test
  void an_address_is_rejected_because_nothing_is_fetched() {
    assertThat(rejection(query(DATA + "image.China=https://e.org/cn.png")).problems())
        .singleElement()
        .extracting(Problem::detail)
        .isEqualTo("image.China=https://e.org/cn.png is an address, but images are not fetched.");
  }

  @Test
  void addresses_in_a_column_are_left_out_with_a_warning() {
    var request =
        request(
            csv(
                "year,name,value,image\n2020,China,1,https://e.org/cn.png\n2020,India,2,in\n"
                    + "2021,China,3,https://e.org/cn.png\n2021,India,4,in\n",
                "columns=date:name:value:image"));
    assertThat(request.chart().style().images()).containsExactly(entry("India", "in"));
    assertThat(request.warnings())
        .contains("images are not fetched from the network, so 1 image is not shown");
  }

  @Test
  void a_chart_has_at_most_300_different_images() {
    String bars =
        IntStream.range(0, 301)
            .mapToObj(
                i ->
                    "{\"name\":\"b%d\",\"values\":[1],\"image\":\"%s\"}"
                        .formatted(i, SampleImages.uri(SampleImages.plain(1, 1, 0xFF000000 | i))))
            .collect(Collectors.joining(","));
    assertThat(rejection(json("{\"periods\":[\"a\"],\"series\":[" + bars + "]}")).problems())
        .extracting(Problem::detail)
        .contains("There are 301 different images (limit 300).");
  }

  @Test
  void a_column_or_member_named_image_has_the_images() {
    assertThat(chart(csv("name,image,2000,2001\nChina,cn,1,2\nChad,td,2,1\n")).style().images())
        .containsExactly(entry("China", "cn"), entry("Chad", "td"));
    assertThat(
            chart(
                    json(
                        """
                        [{"year": 2000, "name": "China", "value": 1, "image": "cn"},
                         {"year": 2000, "name": "Chad", "value": 2},
                         {"year": 2001, "name": "China", "value": 3, "image": "cn"}]
                        """))
                .style()
                .images())
        .containsExactly(entry("China", "cn"));
  }

  @Test
  void unknown_images_of_a_column_that_is_not_declared_are_left_out_with_one_warning() {
    String table =
        "name,image,value\nA,a.png,5\nB,b.png,4\nC,c.png,3\nD,d.png,2\nE,\"data:,\",1\nChina,cn,1\n";
    ChartRequest request = request(csv(table));
    assertThat(request.chart().style().images()).containsExactly(entry("China", "cn"));
    assertThat(request.warnings())
        .containsOnlyOnce(
            "5 images of the table are not shown, because they are unknown, unreadable or beyond"
                + " the limit of 300 different images: a.png, b.png, c.png");
    assertThat(rejection(csv(table, "columns=name:image:value")).problems()).hasSize(5);
  }

  @Test
  void cells_of_a_column_of_images_may_be_missing() {
    ChartRequest request = request(csv("name,image,value\nA,-,5\nB,,4\nChina,cn,1\n"));
    assertThat(request.chart().style().images()).containsExactly(entry("China", "cn"));
    assertThat(request.warnings()).noneMatch(warning -> warning.contains("image"));
  }

  @Test
  void a_column_that_is_not_declared_gives_at_most_300_different_images() {
    // each bar is among the ten that are visible in one of the years
    String records =
        IntStream.range(0, 302)
            .mapToObj(
                i ->
                    "{\"name\":\"b%d\",\"year\":%d,\"value\":%d,\"image\":\"%s\"}"
                        .formatted(
                            i % 301,
                            1900 + i / 10,
                            1 + i,
                            SampleImages.uri(SampleImages.plain(1, 1, 0xFF000000 | i))))
            .collect(Collectors.joining(",", "[", "]"));
    ChartRequest request = request(json(records));
    assertThat(request.chart().style().images()).hasSize(300).doesNotContainKey("b300");
    assertThat(request.warnings()).anyMatch(w -> w.startsWith("1 image of the table is not shown"));
  }
}
