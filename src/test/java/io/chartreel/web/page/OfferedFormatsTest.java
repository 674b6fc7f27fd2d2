package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.WebServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats in the HTML for other pages: a browser that is refused one shows no other. */
class OfferedFormatsTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final long MEGABYTE = 1 << 20;

  @ParameterizedTest
  @CsvSource({"640, 12, false", "640, 60, true", "120, 12, true"})
  void a_webp_is_offered_if_there_is_memory_for_it(int width, long megabytes, boolean offered) {
    WebServer server =
        new ServerBuilder()
            .queueLimits(
                new QueueLimits(
                    2,
                    2,
                    LONG,
                    LONG,
                    new MemoryBudget(0, megabytes * MEGABYTE, MEGABYTE, MEGABYTE, MEGABYTE)))
            .build();
    server.open(HOST, 0);
    try {
      String query = "?labels=a&values=1&ref=b:2&width=" + width;
      assertThat(get(server, "/gif" + query).statusCode()).isEqualTo(200);
      assertThat(get(server, "/webp" + query).statusCode()).isEqualTo(offered ? 200 : 422);
      HttpResponse<byte[]> page = get(server, "/" + query);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(Http.text(page)).contains("&lt;picture");
      assertThat(Http.text(page).contains("type=\"image/webp\"")).isEqualTo(offered);
      assertThat(Http.text(page).contains("Download WebP")).isEqualTo(offered);
    } finally {
      server.close();
    }
  }

  private static HttpResponse<byte[]> get(WebServer server, String address) {
    return Http.get(URI.create("http://" + HOST + ":" + server.port() + address));
  }
}
