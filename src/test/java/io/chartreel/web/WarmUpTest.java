package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.config.Settings;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Limits;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.Samples;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.testing.TestService;
import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.ServiceMetrics;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that the service renders for itself after the start. */
class WarmUpTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final UrlSigner SIGNER =
      new UrlSigner(List.of("0123456789abcdef0123456789abcdef"));

  private final ServiceMetrics metrics = new ServiceMetrics();

  private double metric(String name) {
    return Samples.value(new String(metrics.text(), StandardCharsets.UTF_8), name);
  }

  private static Optional<Thread> thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("warm-up"))
        .findFirst();
  }

  private OperatorOptions options(UrlSigner signer) {
    return new OperatorOptions(metrics, OptionalInt.of(0), signer);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void requests_and_renders_charts_of_every_type_and_counts_no_request(boolean signing) {
    UrlSigner signer = signing ? SIGNER : UrlSigner.NONE;
    try (WebServer server = new ServerBuilder().operatorOptions(options(signer)).build()) {
      server.open(HOST, 0);
      server.warmUp(HOST);
      await()
          .atMost(PATIENCE)
          .until(() -> metric("chartreel_warmup_charts_total") > 0 && thread().isEmpty());
      assertThat(metric("chartreel_drawing_seconds_count")).isEqualTo(4);
      assertThat(metric("chartreel_warmup_running")).isZero();
      assertThat(metric("chartreel_warmup_seconds_total")).isPositive();
      assertThat(new String(metrics.text(), StandardCharsets.UTF_8))
          .doesNotContain("chartreel_requests_total{");
    }
  }

  @Test
  void charts_keep_to_the_lowest_limits_of_texts() {
    Limits limits =
        Settings.of(Map.of("CHARTREEL_MAX_TITLE", "10", "CHARTREEL_MAX_LABEL", "10")).limits();
    try (WebServer server =
        new ServerBuilder()
            .operatorOptions(options(UrlSigner.NONE))
            .parser(new ChartParser(TestService.FONTS.families(), limits))
            .build()) {
      server.open(HOST, 0);
      server.warmUp(HOST);
      await().atMost(PATIENCE).until(() -> metric("chartreel_warmup_charts_total") > 0);
      assertThat(metric("chartreel_drawing_seconds_count")).isEqualTo(4);
    }
  }

  @Test
  void waits_while_a_request_is_in_progress() throws Exception {
    HeldRenderer renderer = new HeldRenderer().holding("held");
    try (WebServer server =
        new ServerBuilder().operatorOptions(options(UrlSigner.NONE)).renderer(renderer).build()) {
      server.open(HOST, 0);
      URI held = URI.create("http://" + HOST + ":" + server.port() + "/gif?title=held");
      CompletableFuture<HttpResponse<byte[]>> response =
          CompletableFuture.supplyAsync(() -> Http.get(held));
      renderer.begun.acquire();
      server.warmUp(HOST);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  thread()
                      .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                      .isPresent());
      assertThat(metric("chartreel_warmup_charts_total")).isZero();
      assertThat(renderer.drawn).hasValue(1);
      renderer.release();
      assertThat(response.get().statusCode()).isEqualTo(200);
      await().atMost(PATIENCE).until(() -> metric("chartreel_warmup_charts_total") > 0);
    }
  }

  @Test
  void ends_when_the_service_stops() {
    try (WebServer server = new ServerBuilder().operatorOptions(options(UrlSigner.NONE)).build()) {
      server.open(HOST, 0);
      server.warmUp(HOST);
    }
    await().atMost(PATIENCE).until(() -> thread().isEmpty());
    assertThat(metric("chartreel_warmup_running")).isZero();
  }
}
