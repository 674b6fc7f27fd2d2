package io.chartreel.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for one address as fast as it is answered, by wrk.
 *
 * @param program where wrk is
 */
record Wrk(Path program) {
  /** Connections that are kept busy. */
  static final int CONNECTIONS = 16;

  private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");

  /** Answers a second. */
  double rate(URI address, Duration time) throws IOException, InterruptedException {
    return rate(
        Program.output(
            List.of(
                program.toString(),
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + time.toSeconds() + "s",
                address.toString())));
  }

  /** The rate that an output of wrk tells, where all answers are good. */
  static double rate(String output) throws IOException {
    Matcher rate = RATE.matcher(output);
    if (!rate.find() || output.contains("Non-2xx") || output.contains("Socket errors")) {
      throw new IOException("wrk says " + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}
