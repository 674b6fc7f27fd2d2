package io.chartreel.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.CrowdedServer;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.Samples;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.jetty.ClientTimeouts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The metrics from which an operator learns that the service is nearly, or too, busy. */
class SaturationTest {
  private static final int QUEUE = 3;
  private static final int WORK = 24 << 20;
  private static final int CONNECTIONS = 1 << 18;

  /** Four times as many as fit into the memory for connections. */
  private static final int CROWD = 256;

  private static final long CHART = 3 << 20;
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  private final HeldRenderer renderer = new HeldRenderer().holding("held").needing(CHART, "held");

  @RegisterExtension
  final CrowdedServer server =
      new CrowdedServer(
          new ServerBuilder()
              .renderer(renderer)
              .queueLimits(
                  new QueueLimits(
                      1,
                      QUEUE,
                      LONG,
                      LONG,
                      new MemoryBudget(1 << 20, WORK, CONNECTIONS, 1 << 18, 1 << 20)))
              .timeouts(new ClientTimeouts(Duration.ofSeconds(1), LONG))
              .build(),
          renderer::release);

  private double sample(String name) {
    return Samples.value(Http.text(Http.get(server.uri("/metrics"))), name);
  }

  private void awaitSample(String name, double value) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(() -> assertThat(sample(name)).as(name).isEqualTo(value));
  }

  @Test
  void reports_busy_workers_and_the_queue_with_their_limits() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> first = Http.later(server.uri("/gif?title=held"));
    assertThat(renderer.begun.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    CompletableFuture<HttpResponse<byte[]>> second = Http.later(server.uri("/gif?title=next"));
    awaitSample("chartreel_drawings_waiting", 1);
    assertThat(sample("chartreel_drawings_waiting_limit")).isEqualTo(QUEUE);
    assertThat(sample("chartreel_drawings_running")).isEqualTo(1);
    assertThat(sample("chartreel_drawings_running_limit")).isEqualTo(1);
    renderer.release();
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(second.get().statusCode()).isEqualTo(200);
    awaitSample("chartreel_drawings_waiting", 0);
    awaitSample("chartreel_drawings_running", 0);
  }

  @Test
  void reports_the_use_of_each_memory_pool_and_its_limit() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> chart = Http.later(server.uri("/gif?title=held"));
    assertThat(renderer.begun.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    assertThat(sample("chartreel_memory_used_bytes{pool=\"work\"}")).isEqualTo(CHART);
    assertThat(sample("chartreel_memory_limit_bytes{pool=\"work\"}")).isEqualTo(WORK);
    assertThat(sample("chartreel_memory_used_bytes{pool=\"connections\"}")).isPositive();
    assertThat(sample("chartreel_memory_limit_bytes{pool=\"connections\"}")).isEqualTo(CONNECTIONS);
    for (String pool : List.of("uploads", "downloads")) {
      assertThat(sample("chartreel_memory_used_bytes{pool=\"%s\"}".formatted(pool))).isZero();
      assertThat(sample("chartreel_memory_limit_bytes{pool=\"%s\"}".formatted(pool))).isPositive();
    }
    renderer.release();
    assertThat(chart.get().statusCode()).isEqualTo(200);
    awaitSample("chartreel_memory_used_bytes{pool=\"work\"}", 0);
  }

  @Test
  void counts_evicted_connections() throws Exception {
    assertThat(sample("chartreel_evictions_total{pool=\"connections\"}")).isZero();
    for (int i = 0; i < CROWD; i++) {
      server.connect("GET /gif HTTP/1.1\r\n");
    }
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () ->
                assertThat(sample("chartreel_evictions_total{pool=\"connections\"}"))
                    .isGreaterThan(CROWD / 2.0));
    assertThat(sample("chartreel_evictions_total{pool=\"uploads\"}")).isZero();
  }

  @Test
  void counts_connections_whose_headers_are_late() throws Exception {
    assertThat(sample("chartreel_slow_connections_total")).isZero();
    server.connect("GET /gif HTTP/1.1\r\nX: ");
    awaitSample("chartreel_slow_connections_total", 1);
  }
}
