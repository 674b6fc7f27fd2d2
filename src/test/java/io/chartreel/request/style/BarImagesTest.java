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
}
