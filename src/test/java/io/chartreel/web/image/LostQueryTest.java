package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of images whose query another site has cut off. */
class LostQueryTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  @ParameterizedTest
  @CsvSource({"/chart.gif, image/gif", "/prices.png, image/png", "/a.gif?, image/gif"})
  void draws_a_notice(String address, String type) {
    HttpResponse<byte[]> notice = Http.get(SERVICE.uri(address), "Accept", "image/*,*/*;q=0.8");
    assertThat(notice.statusCode()).isEqualTo(200);
    assertThat(Http.header(notice, "Content-Type")).isEqualTo(type);
    assertThat(Http.header(notice, "Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(Http.header(notice, "X-Chart-Error"))
        .isEqualTo("This address has lost its data. Use the permalink.");
    assertThat(notice.headers().firstValue("Content-Location")).isEmpty();
    assertThat(notice.headers().firstValue("ETag")).isEmpty();
    assertThat(notice.body()).isNotEqualTo(Http.get(SERVICE.uri("/gif")).body());
    assertThat(Http.get(SERVICE.uri(address)).body()).isEqualTo(notice.body());
  }

  @Test
  void head_has_the_headers_of_the_notice() {
    HttpResponse<byte[]> head = Http.send("HEAD", SERVICE.uri("/chart.gif"));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(Http.header(head, "Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void draws_the_example_at_addresses_that_need_no_query() {
    HttpResponse<byte[]> example = Http.get(SERVICE.uri("/gif"));
    assertThat(example.headers().firstValue("X-Chart-Error")).isEmpty();
    assertThat(Http.get(SERVICE.uri("/chart.gif?utm_source=x")).body()).isEqualTo(example.body());
  }
}
