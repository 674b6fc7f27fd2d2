package io.chartreel.testing;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Bytes on a socket, where a client library would hide what is sent or what comes back. */
public final class RawHttp {
  private static final int PATIENCE_MILLISECONDS = 60_000;

  /** Longer than an answer takes that waits for nothing. */
  private static final int QUICK_MILLISECONDS = 500;

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param head the status line and the headers
   * @param body all behind the empty line
   */
  public record Answer(List<String> head, String body) {
    public String status() {
      return head.get(0);
    }

    /** The values of a header, one for each line. */
    public List<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }

    /** The names of all headers, in lower case and in order. */
    public List<String> names() {
      return head.stream()
          .skip(1)
          .map(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT))
          .sorted()
          .toList();
    }
  }

  /** Sends a request that asks to close the connection, and reads until it is closed. */
  public static Answer send(URI service, String method, String target, String... headers)
      throws IOException {
    String lines = String.join("", Stream.of(headers).map(header -> header + "\r\n").toList());
    return send(
        service,
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n"
            + lines
            + "\r\n");
  }

  /** Sends bytes as they are, and reads until the connection is closed. */
  public static Answer send(URI service, String request) throws IOException {
    return send(service, request, false);
  }

  /**
   * Sends bytes as they are, says that no more will come as soon as the server answers or seems to
   * wait for more, and reads until it is closed.
   */
  public static Answer sendAndEnd(URI service, String request) throws IOException {
    return send(service, request, true);
  }

  private static void waitAndEnd(Socket socket, PushbackInputStream in) throws IOException {
    socket.setSoTimeout(QUICK_MILLISECONDS);
    try {
      int first = in.read();
      if (first >= 0) {
        in.unread(first);
      }
    } catch (SocketTimeoutException itWaits) {
      // it is told now
    }
    socket.shutdownOutput();
    socket.setSoTimeout(PATIENCE_MILLISECONDS);
  }

  private static Answer send(URI service, String request, boolean end) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
      if (end) {
        waitAndEnd(socket, in);
      }
      String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      String[] parts = answer.split("\r\n\r\n", 2);
      return new Answer(List.of(parts[0].split("\r\n")), parts.length == 1 ? "" : parts[1]);
    }
  }
}
