package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.Renderer;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The port opens only after the self-test. */
class StartTest {
  private static final String HOST = "127.0.0.1";
  private static final Renderer RENDERER = new ChartRenderer(TestService.FONTS);

  @Test
  void does_not_open_the_port_if_the_self_test_fails() throws IOException {
    int port = freePort();
    try (WebServer server =
        new ServerBuilder()
            .renderer(RENDERER)
            .selfTest(
                () -> {
                  throw new IllegalStateException("the fonts do not work here");
                })
            .build()) {
      assertThatThrownBy(() -> server.open(HOST, port))
          .hasMessageContaining("the fonts do not work here");
      assertThat(answers(port)).isFalse();
    }
  }

  @Test
  void opens_the_port_after_the_self_test() throws IOException {
    int port = freePort();
    List<Boolean> whileWaiting = new ArrayList<>();
    try (WebServer server =
        new ServerBuilder()
            .renderer(RENDERER)
            .selfTest(() -> whileWaiting.add(answers(port)))
            .build()) {
      server.open(HOST, port);
      assertThat(whileWaiting).containsExactly(false);
      assertThat(answers(port)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, Cannot assign requested address", "no.such.host.invalid, unknown host"})
  void names_an_address_of_another_machine(String host, String reason) {
    try (WebServer server = new ServerBuilder().renderer(RENDERER).build()) {
      assertThatThrownBy(() -> server.open(host, 0))
          .hasMessage(
              "Cannot open port 0 of %s: %s. Set PORT to a free port, and use an address of this machine."
                  .formatted(host, reason));
    }
  }

  @Test
  void names_a_port_that_is_in_use() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(HOST));
        WebServer server = new ServerBuilder().renderer(RENDERER).build()) {
      assertThatThrownBy(() -> server.open(HOST, taken.getLocalPort()))
          .hasMessageContaining("port " + taken.getLocalPort() + " of " + HOST)
          .hasMessageContaining("Address already in use");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(HOST, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
