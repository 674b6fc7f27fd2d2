package io.chartreel.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.link.UrlSigner;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health checks, metrics and the admin port. */
class OperationTest {
  private static final String HOST = "127.0.0.1";

  private final ServiceMetrics metrics = new ServiceMetrics();
  private WebServer server = server(OptionalInt.of(0));

  private WebServer server(OptionalInt adminPort) {
    return server(new OperatorOptions(metrics, adminPort, UrlSigner.NONE));
  }

  private static WebServer server(OperatorOptions operation) {
    return new ServerBuilder().operatorOptions(operation).build();
  }

  @BeforeEach
  void open() {
    server.open(HOST, 0);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private URI uri(String path) {
    return URI.create("http://" + HOST + ":" + server.port() + path);
  }

  private URI admin(String path) {
    return URI.create("http://" + HOST + ":" + server.adminPort() + path);
  }

  /** Returns the samples, one per line. */
  private List<String> samples() {
    return Http.text(Http.get(admin("/metrics"))).lines().filter(l -> !l.startsWith("#")).toList();
  }

  /** Returns the samples once they contain some: a request is counted after its response. */
  private List<String> samplesWith(String... expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(samples()).contains(expected));
    return samples();
  }

  @Test
  void reports_ready_once_the_port_is_open() {
    HttpResponse<byte[]> response = Http.get(uri("/health"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(Http.header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(Http.text(response)).isEqualTo("{\"status\":\"ready\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/metrics"})
  void answers_head_without_a_body(String path) {
    HttpResponse<byte[]> response = Http.send("HEAD", admin(path));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    assertThat(response.body()).isEmpty();
  }

  @Test
  void serves_metrics_in_the_prometheus_text_format() throws Exception {
    Http.get(uri("/gif"));
    assertThat(samplesWith("chartreel_requests_total{route=\"/gif\",status=\"200\"} 1.0"))
        .allMatch(line -> line.matches("[a-z_]+(\\{.*})? [0-9.E-]+"));
    HttpResponse<byte[]> response = Http.get(admin("/metrics"));
    assertThat(Http.header(response, "Content-Type"))
        .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
    assertThat(Http.header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(Http.text(response))
        .contains("# TYPE chartreel_requests_total counter\n")
        .contains("# TYPE chartreel_request_seconds histogram\n");
  }

  @Test
  void counts_requests_by_route_and_status() throws Exception {
    Http.get(uri("/secret.gif?width=200"));
    Http.get(uri("/other.gif?width=200"));
    Http.get(uri("/other.gif?width=2"));
    Http.get(uri("/secret/of/nobody"));
    Http.get(uri("/c/secret.png"));
    assertThat(
            samplesWith(
                "chartreel_requests_total{route=\"/{name}.gif\",status=\"200\"} 2.0",
                "chartreel_requests_total{route=\"/{name}.gif\",status=\"400\"} 1.0",
                "chartreel_requests_total{route=\"none\",status=\"404\"} 1.0",
                "chartreel_requests_total{route=\"/c/{packed}.png\",status=\"400\"} 1.0",
                "chartreel_request_seconds_count{route=\"/{name}.gif\"} 3"))
        .noneMatch(line -> line.contains("secret"));
  }

  @Test
  void counts_rendered_images_and_sent_bytes() throws Exception {
    int bytes = Http.get(uri("/gif")).body().length;
    Http.send("HEAD", uri("/png"));
    samplesWith(
        "chartreel_drawing_seconds_count 2",
        "chartreel_drawn_frames_total 8.0",
        "chartreel_sent_bytes_total " + (double) bytes);
  }

  @Test
  void counts_a_duration_in_every_bucket_above_it() throws Exception {
    Http.get(uri("/health"));
    samplesWith(
        "chartreel_request_seconds_bucket{route=\"/health\",le=\"10.0\"} 1",
        "chartreel_request_seconds_bucket{route=\"/health\",le=\"+Inf\"} 1");
  }

  @Test
  void counts_waiting_rejected_and_cached_images() throws Exception {
    metrics.rendering().enqueued();
    metrics.rendering().enqueued();
    metrics.rendering().dequeued();
    metrics.rendering().cacheHit();
    metrics.rendering().rejected();
    metrics.rendering().rejected();
    samplesWith(
        "chartreel_drawings_waiting 1.0",
        "chartreel_cache_hits_total 1.0",
        "chartreel_drawings_refused_total 2.0");
  }

  @Test
  void the_admin_port_serves_only_metrics_and_does_not_count_its_own_requests() throws Exception {
    assertThat(server.adminPort()).isNotEqualTo(server.port());
    assertThat(Http.get(uri("/metrics")).statusCode()).isEqualTo(404);
    assertThat(Http.get(uri("/health")).statusCode()).isEqualTo(200);
    assertThat(Http.get(admin("/health")).statusCode()).isEqualTo(200);
    assertThat(Http.get(admin("/gif")).statusCode()).isEqualTo(404);
    assertThat(samplesWith("chartreel_requests_total{route=\"/health\",status=\"200\"} 1.0"))
        .noneMatch(line -> line.contains("/metrics"));
  }

  @Test
  void the_admin_port_has_its_own_address() {
    server.close();
    for (String own : List.of(OperatorOptions.DEFAULT_HOST, "127.0.0.3")) {
      server = server(new OperatorOptions(metrics, own, OptionalInt.of(0), UrlSigner.NONE));
      server.open("0.0.0.0", 0);
      URI all = URI.create("http://127.0.0.2:" + server.port() + "/health");
      URI operator = URI.create("http://" + own + ":" + server.adminPort() + "/health");
      URI elsewhere = URI.create("http://127.0.0.2:" + server.adminPort() + "/health");
      assertThat(Http.get(all).statusCode()).isEqualTo(200);
      assertThat(Http.get(operator).statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> Http.get(elsewhere)).hasCauseInstanceOf(ConnectException.class);
      server.close();
    }
  }

  @Test
  void without_an_admin_port_the_public_port_serves_the_metrics() {
    server.close();
    server = server(OptionalInt.empty());
    server.open(HOST, 0);
    assertThat(server.adminPort()).isEqualTo(server.port());
    assertThat(Http.get(uri("/metrics")).statusCode()).isEqualTo(200);
  }
}
