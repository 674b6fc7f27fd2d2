package io.chartreel.testing;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sends and receives raw bytes that a client library would not send or would hide. */
public final class RawHttp {
  private static final int MAX_WAIT_MILLISECONDS = 60_000;

  /** How long a silent server is given before the client ends its output. */
  private static final int QUICK_MILLISECONDS = 3000;

  private RawHttp() {}

  /**
   * A response.
   *
   * @param head the status line and the headers
   * @param body everything after the empty line
   */
  public record Answer(List<String> head, String body) {
    public String status() {
      return head.get(0);
    }

    /** Returns the values of a header, one per line. */
    public List<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }

    /** Returns the names of all headers in lower case, sorted. */
    public List<String> names() {
      return head.stream()
          .skip(1)
          .map(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT))
          .sorted()
          .toList();
    }
  }

  /** Sends a request with {@code Connection: close}, and reads until the connection is closed. */
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

  /** Sends raw bytes, and reads until the connection is closed. */
  public static Answer send(URI service, String request) throws IOException {
    return send(service, request, false);
  }

  /**
   * Sends raw bytes, ends the output as soon as the server responds or seems to wait for more, and
   * reads until the connection is closed.
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
    } catch (SocketTimeoutException silent) {
      // the end of the output makes it respond
    }
    socket.shutdownOutput();
    socket.setSoTimeout(MAX_WAIT_MILLISECONDS);
  }

  /** Writes a request, unless the server answers and closes before it has read everything. */
  private static void write(Socket socket, String request) throws IOException {
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException closed) {
      if (socket.getInputStream().available() == 0) {
        throw closed;
      }
    }
  }

  private static Answer send(URI service, String request, boolean end) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(MAX_WAIT_MILLISECONDS);
      write(socket, request);
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
