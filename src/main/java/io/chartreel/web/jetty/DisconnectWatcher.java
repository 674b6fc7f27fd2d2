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
 * Whether the client is still there while its answer is being made. Jetty reads nothing from a
 * connection meanwhile, so it does not see that its other side is closed; this reads, and gives
 * back what belongs to the next request. Thread-safe.
 */
public final class DisconnectWatcher implements Callback {
  private static final int READ_BYTES = 512;

  private final Connection connection;
  private final Runnable gone;
  private boolean over;

  private DisconnectWatcher(Connection connection, Runnable gone) {
    this.connection = connection;
    this.gone = gone;
  }

  /**
   * Looks at the client of a request that is answered asynchronously, until {@link #end}. A client
   * whose next request has come already is not looked at: what is read here could be more than the
   * connection has room for beside that, and what it has no room for is lost.
   *
   * @param gone is run once, when the client has closed its connection, or its half of it; then it
   *     is closed from both sides
   */
  public static DisconnectWatcher watch(HttpServletRequest request, Runnable gone) {
    Connection connection =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection();
    DisconnectWatcher presence = new DisconnectWatcher(connection, gone);
    if (connection instanceof HttpConnection http && !http.isRequestBufferEmpty()) {
      presence.over = true;
    } else {
      presence.goOn();
    }
    return presence;
  }

  private synchronized void goOn() {
    over = over || !connection.getEndPoint().tryFillInterested(this);
  }

  /** Stops to look: the server may read the next request now. */
  public void end() {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    // takes back that something is to be read: it calls what does nothing any more
    ((AbstractEndPoint) connection.getEndPoint()).getFillInterest().fillable();
  }

  @Override
  public void succeeded() {
    try {
      if (isThere()) {
        return;
      }
    } catch (IOException reset) {
      failed(reset);
      return;
    }
    failed(new EOFException());
  }

  /** Whether anything but the end comes from the client. */
  private synchronized boolean isThere() throws IOException {
    if (over) {
      return true;
    }
    ByteBuffer read = BufferUtil.allocate(READ_BYTES);
    int bytes = connection.getEndPoint().fill(read);
    if (bytes > 0 && connection instanceof Connection.UpgradeTo reader) {
      over = true;
      reader.onUpgradeTo(read);
    } else if (bytes == 0) {
      goOn();
    }
    return bytes >= 0;
  }

  @Override
  public void failed(Throwable closed) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    connection.getEndPoint().close();
    gone.run();
  }
}
