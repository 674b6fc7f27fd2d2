package io.chartreel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program, started by a command as an operator would, on a free port of this machine. */
final class ServiceProcess implements AutoCloseable {
  private static final int MAX_WAIT_SECONDS = 60;

  private final Process process;
  private final BufferedReader log;
  private final List<String> lines = new ArrayList<>();

  ServiceProcess(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PORT", "0");
    builder.environment().put("HOST", "127.0.0.1");
    builder.environment().putAll(environment);
    process = builder.start();
    log = process.inputReader();
  }

  /** Waits until the port is open, and returns the address. */
  URI address() throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      lines.add(line);
      if (line.contains("Listening on ")) {
        return URI.create(line.substring(line.indexOf("http://")));
      }
    }
    throw new AssertionError("the program has ended: " + lines);
  }

  /** Returns the lines that it printed until its port was open. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Waits until it has ended because it cannot start, and returns what it printed. */
  String exitMessage() throws IOException, InterruptedException {
    String message = log.lines().collect(Collectors.joining("\n"));
    assertThat(process.waitFor()).as(message).isEqualTo(1);
    return message;
  }

  long pid() {
    return process.pid();
  }

  /** Stops it as a supervisor does, and returns its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(MAX_WAIT_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
