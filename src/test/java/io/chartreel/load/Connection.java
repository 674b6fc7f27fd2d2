package io.chartreel.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A persistent HTTP connection. It implements only the part of HTTP that the service uses and takes
 * a fifth of the CPU time of {@link java.net.http.HttpClient}, which would distort the measurement.
 */
final class Connection implements Closeable {
  private static final int TIMEOUT_MILLISECONDS = 30_000;

  /** Shorter than the idle timeout of the service. */
  private static final long MAX_IDLE = Duration.ofSeconds(20).toNanos();

  private final Socket socket;
  private final InputStream in;
  private long used = System.nanoTime();

  Connection(URI service) throws IOException {
    socket = new Socket(service.getHost(), service.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLISECONDS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * A response.
   *
   * @param head the status line and the headers
   */
  record Response(String head, byte[] body) {
    int status() {
      return status(head);
    }

    Optional<String> header(String name) {
      return header(head, name);
    }

    private static int status(String head) {
      return Integer.parseInt(head.substring(9, 12));
    }

    private static Optional<String> header(String head, String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
          .map(line -> line.substring(name.length() + 2))
          .findFirst();
    }
  }

  /** Sends a request and reads the complete response. */
  Response exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String head = head();
    byte[] body = new byte[0];
    if (Response.status(head) != 304) {
      int length =
          Response.header(head, "Content-Length")
              .map(Integer::parseInt)
              .orElseThrow(() -> new IOException("no Content-Length in " + head));
      body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException("the body is truncated");
      }
    }
    used = System.nanoTime();
    return new Response(head, body);
  }

  /** Returns whether the service may be about to close the connection. */
  boolean isOld() {
    return System.nanoTime() - used > MAX_IDLE;
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1024);
    int newLines = 0;
    while (newLines < 2) {
      int read = in.read();
      if (read < 0) {
        throw new EOFException("the connection is closed");
      }
      head.write(read);
      if (read != '\r') {
        newLines = read == '\n' ? newLines + 1 : 0;
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
