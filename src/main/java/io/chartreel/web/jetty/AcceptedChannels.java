package io.chartreel.web.jetty;

import java.nio.channels.SelectableChannel;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SelectorManager;

/**
 * Bounds the channels that are accepted and have no connection yet. In a burst the acceptor would
 * open all files that there are before the first connection has to give way, and then fail and
 * pause for a second. Thread-safe.
 */
final class AcceptedChannels implements SelectorManager.AcceptListener, Connection.Listener {
  /** The share of the files that can still be opened. */
  private static final int SHARE = 16;

  /**
   * How long the acceptor waits for a connection at most; there is one as soon as a thread runs.
   */
  private static final long PATIENCE_MILLISECONDS = 1000;

  private final Semaphore places;
  private final Set<SelectableChannel> pending = ConcurrentHashMap.newKeySet();

  private AcceptedChannels(int most) {
    this.places = new Semaphore(most);
  }

  /**
   * Returns a bound.
   *
   * @param files that can still be opened
   * @param most channels where there is no such limit
   */
  static AcceptedChannels of(OptionalLong files, int most) {
    long share = files.isEmpty() ? most : Math.max(1, files.getAsLong() / SHARE);
    return new AcceptedChannels((int) Math.min(most, share));
  }

  /** Returns how many more channels can be accepted at once. */
  int left() {
    return places.availablePermits();
  }

  /** Waits for a place, but not for long: who waits is the only thread that accepts. */
  @Override
  public void onAccepting(SelectableChannel channel) {
    try {
      if (places.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        pending.add(channel);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Others have given way for this connection by now. */
  @Override
  public void onOpened(Connection connection) {
    if (connection.getEndPoint().getTransport() instanceof SelectableChannel channel) {
      leave(channel);
    }
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    leave(channel);
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable failure) {
    leave(channel);
  }

  private void leave(SelectableChannel channel) {
    if (pending.remove(channel)) {
      places.release();
    }
  }
}
