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

/** A program that runs as a process of its own until it is ended; what it says is in a file. */
final class Program implements AutoCloseable {
  /** Longer than the service takes to end, whatever it is doing. */
  private static final int PATIENCE_SECONDS = 25;

  private final Process process;

  private Program(Process process) {
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  static Program start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Program(builder.start());
  }

  /** What a program that ends by itself says. */
  static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command + " says " + output);
    }
    return output;
  }

  /** Where a program is that may be installed. */
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
   * Tells it to end.
   *
   * @return its exit code; nothing where it did not end by itself and was ended
   */
  Optional<Integer> end() throws InterruptedException {
    process.destroy();
    if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return Optional.of(process.exitValue());
    }
    process.destroyForcibly();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      end();
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
