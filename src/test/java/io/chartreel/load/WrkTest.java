package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrkTest {
  private static final String OUTPUT =
      """
      Running 4s test @ http://127.0.0.1:8080/gif
        1 threads and 16 connections
        9026 requests in 4.00s, 64.78MB read
      Requests/sec:   2256.50
      Transfer/sec:     16.19MB
      """;

  @Test
  void reads_the_rate_from_the_output() throws IOException {
    assertThat(Wrk.rate(OUTPUT)).isEqualTo(2256.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  Non-2xx or 3xx responses: 3\n",
        "  Socket errors: connect 0, read 1, write 0, timeout 0\n"
      })
  void rejects_output_that_reports_errors(String line) {
    assertThatThrownBy(() -> Wrk.rate(OUTPUT + line))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(line);
  }
}
