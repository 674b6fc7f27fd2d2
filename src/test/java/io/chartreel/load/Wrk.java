package io.chartreel.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs wrk, which requests one URL as fast as possible.
 *
 * @param program path of wrk
 */
record Wrk(Path program) {
  /** Concurrent connections. */
  static final int CONNECTIONS = 16;

  private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");

  /** Returns the responses per second. */
  double rate(URI address, Duration time) throws IOException, InterruptedException {
    return rate(
        ChildProcess.output(
            List.of(
                program.toString(),
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + time.toSeconds() + "s",
                address.toString())));
  }

  /**
   * Parses the rate from the output of wrk.
   *
   * @throws IOException if there is no rate, or if any request failed
   */
  static double rate(String output) throws IOException {
    Matcher rate = RATE.matcher(output);
    if (!rate.find() || output.contains("Non-2xx") || output.contains("Socket errors")) {
      throw new IOException("wrk failed: " + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}
