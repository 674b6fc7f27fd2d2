package io.chartreel.web.jetty;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Detects that a client disconnects while its response is being produced. Jetty reads nothing from
 * a connection in the meantime, so it does not notice that the other side is closed. This class
 * reads instead, and hands what belongs to the next request back to the connection.
 *
 * <pre>
 *                          end(), or bytes of the next request arrive
 *   watch() --&gt; WATCHING ---------------------------------------------&gt; OVER
 *      |           |                                                     ^
 *      |           | end of input, or reset                              |
 *      |           +--&gt; connection closed, callback runs ---------------+
 *      |  bytes of the next request were there before                    |
 *      +-----------------------------------------------------------------+
 * </pre>
 *
 * <p>Guarantees: the callback runs at most once, and not at all if {@link #end} is called first; no
 * byte of a pipelined request is lost; a client that closes only its half of the connection counts
 * as gone. Once a client has sent its next request, it is no longer watched.
 *
 * <p>Thread-safe.
 */
public final class DisconnectWatcher implements Callback {
  private static final int READ_BYTES = 512;

  private final Connection connection;
  private final Runnable onDisconnect;
  private boolean over;

  private DisconnectWatcher(Connection connection, Runnable onDisconnect) {
    this.connection = connection;
    this.onDisconnect = onDisconnect;
  }

  /**
   * Watches the client of a request until {@link #end}. A client whose next request has already
   * arrived is not watched: the connection might have no space for the bytes that are read here,
   * and would lose them.
   *
   * @param onDisconnect runs once, after the client has closed the connection, or its half of it,
   *     and both sides have been closed
   */
  public static DisconnectWatcher watch(HttpServletRequest request, Runnable onDisconnect) {
    Connection connection =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection();
    DisconnectWatcher watcher = new DisconnectWatcher(connection, onDisconnect);
    if (connection instanceof HttpConnection http && !http.isRequestBufferEmpty()) {
      watcher.over = true;
    } else {
      watcher.awaitInput();
    }
    return watcher;
  }

  private synchronized void awaitInput() {
    over = over || !connection.getEndPoint().tryFillInterested(this);
  }

  /** Stops watching, so that the server can read the next request. */
  public void end() {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    // withdraws the interest in input: it calls succeeded(), which no longer does anything
    ((AbstractEndPoint) connection.getEndPoint()).getFillInterest().fillable();
  }

  /** Reads what has arrived. */
  @Override
  public void succeeded() {
    try {
      if (isConnected()) {
        return;
      }
    } catch (IOException reset) {
      failed(reset);
      return;
    }
    failed(new EOFException());
  }

  /** Reads once, and returns whether anything but the end of the input has arrived. */
  private synchronized boolean isConnected() throws IOException {
    if (over) {
      return true;
    }
    ByteBuffer buffer = BufferUtil.allocate(READ_BYTES);
    int bytes = connection.getEndPoint().fill(buffer);
    if (bytes > 0 && connection instanceof Connection.UpgradeTo reader) {
      over = true;
      reader.onUpgradeTo(buffer);
    } else if (bytes == 0) {
      awaitInput();
    }
    return bytes >= 0;
  }

  /** Closes the connection and notifies the owner. */
  @Override
  public void failed(Throwable cause) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    connection.getEndPoint().close();
    onDisconnect.run();
  }
}
