package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.ServiceMetrics;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each resource has exactly one path: a proxy that blocks it cannot know further variants that the
 * service accepts.
 */
class ExactAddressTest {
  private static final String HOST = "127.0.0.1";
  private static final List<String> ADDRESSES =
      List.of("metrics", "health", "sign", "oembed", "gif");

  private static final WebServer OPEN =
      server(new OperatorOptions(new ServiceMetrics(), OptionalInt.empty(), UrlSigner.NONE));
  private static final WebServer SIGNED =
      server(
          new OperatorOptions(
              new ServiceMetrics(),
              OptionalInt.of(0),
              new UrlSigner(List.of("sixteen-or-more-of-them"))));

  private static WebServer server(OperatorOptions operation) {
    return new ServerBuilder().renderer(new HeldRenderer()).operatorOptions(operation).build();
  }

  @BeforeAll
  static void open() {
    OPEN.open(HOST, 0);
    SIGNED.open(HOST, 0);
  }

  @AfterAll
  static void close() {
    OPEN.close();
    SIGNED.close();
  }

  private static List<URI> services() {
    return Stream.of(OPEN.port(), SIGNED.port(), SIGNED.adminPort())
        .map(port -> URI.create("http://" + HOST + ":" + port))
        .toList();
  }

  private static RawHttp.Answer get(URI service, String target) throws IOException {
    return RawHttp.send(
        service, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  static Stream<String> others() {
    return ADDRESSES.stream()
        .flatMap(
            name ->
                Stream.of(
                    "/" + name + "/",
                    "/" + name + "//",
                    "//" + name,
                    "/./" + name,
                    "/x/../" + name,
                    "/x/%2e%2e/" + name,
                    "/%2e/" + name,
                    "/" + name + "/.",
                    "/" + name + "/x",
                    "/" + name + ";x",
                    "/" + name + ";",
                    "/" + name + ";x=y/",
                    "/;/" + name,
                    "/x;/../" + name,
                    "/" + name + "%2F",
                    "/%2F" + name,
                    "/" + name + "%00",
                    "/" + name + "%20",
                    "/" + name + "%3f",
                    "/" + name + ".",
                    "/" + name + "\\",
                    "/" + name.toUpperCase(Locale.ROOT),
                    "/%" + Integer.toHexString(name.charAt(0)) + name.substring(1)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void rejects_variants_of_a_path(String target) throws IOException {
    for (URI service : services()) {
      RawHttp.Answer answer = get(service, target);
      assertThat(answer.status()).as("%s at %s", target, service).containsAnyOf(" 404 ", " 400 ");
      assertThat(answer.body()).doesNotContain("chartreel_requests_total", "ready", "sig=");
    }
  }

  @Test
  void accepts_the_exact_path() throws IOException {
    URI open = services().get(0);
    for (String target : List.of("/metrics", "/health", "/gif")) {
      assertThat(get(open, target).status()).as(target).contains(" 200 ");
    }
    assertThat(get(open, "/oembed").body()).contains("url is missing");
    assertThat(get(services().get(2), "/sign").body()).contains("sig=");
  }
}
