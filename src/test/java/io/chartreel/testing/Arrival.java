package io.chartreel.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Waits for what a server in this process does without answering. */
public final class Arrival {
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  /** The sockets of this machine, with the bytes that are sent or received but not yet read. */
  private static final List<Path> SOCKETS =
      Stream.of("/proc/net/tcp", "/proc/net/tcp6").map(Path::of).filter(Files::exists).toList();

  private static final String EMPTY_QUEUES = "00000000:00000000";

  private Arrival() {}

  /**
   * Waits until the server has read all bytes that a client has sent. Systems other than Linux do
   * not show that, so there it returns at once: use it to make a test meet a certain order of
   * events, which must not decide whether the test passes.
   */
  public static void awaitRead(Socket client) {
    await()
        .atMost(MAX_WAIT)
        .pollDelay(Duration.ZERO)
        .until(() -> SOCKETS.stream().flatMap(Arrival::rows).noneMatch(row -> holds(row, client)));
  }

  private static Stream<String> rows(Path sockets) {
    try {
      return Files.readAllLines(sockets).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns whether a row is one of the two sockets of a connection, and holds bytes. */
  private static boolean holds(String row, Socket client) {
    String[] fields = row.strip().split(" +", 6);
    String here = ":%04X".formatted(client.getLocalPort());
    String there = ":%04X".formatted(client.getPort());
    boolean own =
        fields[1].endsWith(here) && fields[2].endsWith(there)
            || fields[1].endsWith(there) && fields[2].endsWith(here);
    return own && !fields[4].equals(EMPTY_QUEUES);
  }

  /**
   * Waits until no thread runs code of a package or class. A request that waits for its chart
   * occupies no thread, so then it has been taken up entirely.
   *
   * @param prefix of the names of classes
   */
  public static void awaitNoThreadIn(String prefix) {
    await().atMost(MAX_WAIT).pollDelay(Duration.ZERO).until(() -> !anyThreadIsIn(prefix));
  }

  private static boolean anyThreadIsIn(String prefix) {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(call -> call.getClassName().startsWith(prefix));
  }
}
