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
 * A connection that stays open, for one request after the other. It reads no more of HTTP than the
 * service speaks, and so takes a fifth of the processor that {@link java.net.http.HttpClient} would
 * take from what is measured.
 */
final class Connection implements Closeable {
  private static final int PATIENCE_MILLISECONDS = 30_000;

  /** Less than the service leaves a connection open on which nothing happens. */
  private static final long OLD = Duration.ofSeconds(20).toNanos();

  private final Socket socket;
  private final InputStream in;
  private long used = System.nanoTime();

  Connection(URI service) throws IOException {
    socket = new Socket(service.getHost(), service.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLISECONDS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * An answer.
   *
   * @param head the status line and the headers
   */
  record Reply(String head, byte[] body) {
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

  /** Sends the bytes of a request, and reads all of its answer. */
  Reply exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String head = head();
    byte[] body = new byte[0];
    if (Reply.status(head) != 304) {
      int length =
          Reply.header(head, "Content-Length")
              .map(Integer::parseInt)
              .orElseThrow(() -> new IOException("no length in " + head));
      body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException("the body ends early");
      }
    }
    used = System.nanoTime();
    return new Reply(head, body);
  }

  /** Whether the service may close it in the next moment. */
  boolean isOld() {
    return System.nanoTime() - used > OLD;
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
