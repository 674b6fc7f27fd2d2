package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.SignedService;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** oEmbed signs the URLs in its responses, so it offers a signed chart in only a few sizes. */
class SignedOEmbedTest {
  @RegisterExtension static final SignedService SERVICE = new SignedService();

  private static final String CHART = "labels=a,b&values=1,2&title=T";
  private static final Pattern PHOTO =
      Pattern.compile("\"url\":\"http://[^/]+(/[^\"]+)\",\"width\":(\\d+),\"height\":(\\d+)");

  @Test
  void oembed_signs_few_sizes_of_a_chart() {
    Set<String> found = new HashSet<>();
    for (int width = 120; width < 640; width++) {
      photo("/gif?" + CHART + "&" + SERVICE.signature(CHART), width, 9999, found);
    }
    assertThat(found).hasSizeBetween(1, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "640, 480, 1, 3",
    "1600, 1200, 1, 4",
    "641, 483, 2, 4",
    "1600, 90, 1, 1",
    "239, 179, 1, 1"
  })
  void oembed_of_its_own_urls_signs_a_bounded_number_of_sizes(
      int width, int height, int scale, int sizes) {
    String query = CHART + "&width=" + width + "&height=" + height + "&scale=" + scale;
    Set<String> found = new HashSet<>();
    Deque<String> left =
        new ArrayDeque<>(List.of("/gif?" + query + "&" + SERVICE.signature(query)));
    while (!left.isEmpty()) {
      String address = left.remove();
      for (int most : List.of(9999, 800, 700, 400, 333, 320, 200, 160, 120)) {
        Set<String> one = new HashSet<>();
        photo(address, most, 9999, one);
        photo(address, 9999, most, one);
        one.stream().filter(found::add).forEach(left::add);
      }
    }
    assertThat(found).hasSize(sizes);
  }

  private static void photo(String address, int width, int height, Set<String> found) {
    HttpResponse<byte[]> answer =
        Http.get(
            SERVICE.uri(
                "/oembed?maxwidth="
                    + width
                    + "&maxheight="
                    + height
                    + "&url="
                    + URLEncoder.encode(SERVICE.uri(address).toString(), StandardCharsets.UTF_8)));
    if (answer.statusCode() == 404) {
      assertThat(Http.text(answer)).contains("smaller than the minimum chart");
      return;
    }
    Matcher photo = PHOTO.matcher(Http.text(answer));
    assertThat(photo.find()).as(Http.text(answer)).isTrue();
    assertThat(Integer.parseInt(photo.group(2))).isLessThanOrEqualTo(width);
    assertThat(Integer.parseInt(photo.group(3))).isLessThanOrEqualTo(height);
    if (found.add(photo.group(1))) {
      assertThat(Http.get(SERVICE.uri(photo.group(1))).statusCode()).isEqualTo(200);
    }
  }
}
