package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.TestService;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body over the limit is read and dropped, so that its client sees the response. */
@Timeout(60)
class LargeBodyTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final byte[] PIECE = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_WAIT_MILLISECONDS = 60_000;

  /** Three and nine times the limit. */
  @ParameterizedTest
  @CsvSource({
    "30, true, /gif, true",
    "30, false, /gif, true",
    "90, true, /gif, true",
    "90, false, /gif, true",
    "30, true, /, false",
    "30, false, /, false"
  })
  void answers_413_after_the_whole_body_and_keeps_the_connection_of_an_image_open(
      int pieces, boolean withLength, String address, boolean open) throws IOException {
    URI service = SERVICE.uri("/");
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(MAX_WAIT_MILLISECONDS);
      OutputStream out = socket.getOutputStream();
      write(
          out,
          "POST "
              + address
              + " HTTP/1.1\r\nHost: a\r\nContent-Type: text/csv\r\n"
              + (withLength
                  ? "Content-Length: " + pieces * PIECE.length
                  : "Transfer-Encoding: chunked")
              + "\r\n\r\n");
      for (int i = 0; i < pieces; i++) {
        if (!withLength) {
          write(out, Integer.toHexString(PIECE.length).toUpperCase(Locale.ROOT) + "\r\n");
        }
        out.write(PIECE);
        write(out, withLength ? "" : "\r\n");
      }
      write(out, withLength ? "" : "0\r\n\r\n");
      write(out, "GET /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      String answers =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answers)
          .startsWith("HTTP/1.1 413 ")
          .containsIgnoringCase("The request body is too large (limit 10,000,000 bytes).");
      assertThat(answers.contains("HTTP/1.1 200 OK")).isEqualTo(open);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
