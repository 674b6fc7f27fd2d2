package io.chartreel.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.web.WebServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Error images are rendered on request threads, so none may wait for another one. */
@Timeout(120)
class ErrorImagesTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private static final int MAX_WAIT_SECONDS = 60;

  /** More than there are request threads. */
  private static final int MANY = 20 + 5 * PROCESSORS;

  private static final int HELD_WIDTH = 333;
  private static final String WRONG = "?fps=99&width=" + HELD_WIDTH;

  private final HeldRenderer renderer =
      new HeldRenderer().holding("held").holdingNotices(HELD_WIDTH);
  private final WebServer server =
      renderer.server(
          new QueueLimits(
              1, 0, LONG, LONG, MemoryBudget.of(Runtime.getRuntime().maxMemory(), 1 << 20)));

  @BeforeEach
  void open() {
    server.open(HOST, 0);
  }

  @AfterEach
  void close() {
    renderer.release();
    server.close();
  }

  private URI uri(String address) {
    return URI.create("http://" + HOST + ":" + server.port() + address);
  }

  private List<CompletableFuture<HttpResponse<byte[]>>> images(int count, String address) {
    HttpRequest request = HttpRequest.newBuilder(uri(address)).header("Accept", "image/*").build();
    return IntStream.range(0, count)
        .mapToObj(i -> Http.later(request).orTimeout(MAX_WAIT_SECONDS, TimeUnit.SECONDS))
        .toList();
  }

  /** Requests as many error images as are rendered at once, and returns when all have begun. */
  private List<CompletableFuture<HttpResponse<byte[]>>> occupyAll() throws InterruptedException {
    List<CompletableFuture<HttpResponse<byte[]>>> held = images(PROCESSORS, "/png" + WRONG);
    renderer.noticesBegun.acquire(PROCESSORS);
    return held;
  }

  @Test
  void requests_do_not_wait_while_error_images_occupy_every_processor()
      throws InterruptedException {
    assertThat(Http.get(uri("/gif?title=a")).statusCode()).isEqualTo(200);
    List<CompletableFuture<HttpResponse<byte[]>>> held = occupyAll();
    for (String address : List.of("/png" + WRONG, "/gif" + WRONG)) {
      assertThat(images(MANY, address))
          .allSatisfy(
              image -> {
                HttpResponse<byte[]> answer = image.join();
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(Http.header(answer, "Content-Type"))
                    .isEqualTo("image/" + address.substring(1, 4));
                assertThat(Http.header(answer, "X-Chart-Error")).startsWith("fps=99 ");
                assertThat(Http.text(answer)).contains("can't be shown", "X-Chart-Error");
              });
    }
    assertThat(Http.get(uri("/health")).statusCode()).isEqualTo(200);
    assertThat(Http.get(uri("/gif?title=a")).statusCode()).as("it is cached").isEqualTo(200);
    assertThat(held).noneMatch(CompletableFuture::isDone);
    renderer.release();
    assertThat(held)
        .allSatisfy(image -> assertThat(Http.text(image.join())).contains("fps=99 is too high"));
  }

  @Test
  void a_busy_service_responds_with_the_generic_image() throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> drawn = Http.later(uri("/gif?title=held"));
    renderer.begun.acquire();
    occupyAll();
    HttpResponse<byte[]> refused = images(1, "/gif?title=b").get(0).join();
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.header(refused, "X-Chart-Error")).startsWith("The server is busy");
    assertThat(Http.text(refused)).contains("the server is busy");
    assertThat(drawn).isNotDone();
  }
}
