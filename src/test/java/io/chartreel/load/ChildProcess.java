package io.chartreel.load;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A child process that runs until it is stopped, with its output in a file. */
final class ChildProcess implements AutoCloseable {
  /** Longer than the graceful shutdown of the service. */
  private static final int STOP_TIMEOUT_SECONDS = 25;

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  static ChildProcess start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ChildProcess(builder.start());
  }

  /** Returns the output of a command that exits by itself. */
  static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed: " + output);
    }
    return output;
  }

  /** Returns the path of a program, if it is installed. */
  static Optional<Path> find(String name) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  long id() {
    return process.pid();
  }

  boolean runs() {
    return process.isAlive();
  }

  /**
   * Asks the process to stop, and kills it after a timeout.
   *
   * @return the exit code; empty if the process was killed
   */
  Optional<Integer> stop() throws InterruptedException {
    process.destroy();
    if (process.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      return Optional.of(process.exitValue());
    }
    process.destroyForcibly();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
