package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A process with a low limit on open files, and more idle clients than that. */
@Tag("full")
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class FewFilesTest {
  private static final int FILES = 160;

  /** Sets the limit in a shell, because a JVM cannot limit itself. */
  private static Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            "ulimit -n " + FILES + "; exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.chartreel.Main");
    builder.environment().put("PORT", "0");
    builder.environment().put("HOST", "127.0.0.1");
    return builder.redirectErrorStream(true).start();
  }

  @Test
  void idle_connections_leave_files_for_other_clients() throws Exception {
    Process process = start();
    List<Socket> idle = new ArrayList<>();
    try (BufferedReader log = process.inputReader()) {
      String line = log.readLine();
      while (!line.contains("Listening on ")) {
        line = log.readLine();
      }
      URI address = URI.create(line.substring(line.indexOf("http://")));
      for (int i = 0; i < 3 * FILES / 2; i++) {
        idle.add(new Socket(address.getHost(), address.getPort()));
      }
      assertThat(Http.get(address.resolve("/health")).statusCode()).isEqualTo(200);
      process.toHandle().destroy();
      assertThat(log.lines())
          .as("a failure to accept a connection is logged, and pauses for a second")
          .noneMatch(one -> one.contains("Accept Failure"))
          .anyMatch(one -> one.contains("GET /health 200"));
    } finally {
      process.destroyForcibly();
      for (Socket client : idle) {
        client.close();
      }
    }
  }
}
