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
 * Limits the channels that are accepted but have no connection yet. Without it, the acceptor would
 * use up all file descriptors in a burst, before the first idle connection is evicted, and then
 * pause for a second. Thread-safe.
 */
final class AcceptedChannels implements SelectorManager.AcceptListener, Connection.Listener {
  /** One of so many free file descriptors is for accepted channels. */
  private static final int SHARE = 16;

  /** The acceptor waits no longer than this; a connection opens as soon as a thread is free. */
  private static final long MAX_WAIT_MILLISECONDS = 1000;

  private final Semaphore permits;
  private final Set<SelectableChannel> pending = ConcurrentHashMap.newKeySet();

  private AcceptedChannels(int max) {
    this.permits = new Semaphore(max);
  }

  /**
   * Returns a limit.
   *
   * @param freeFiles file descriptors that can still be opened; empty if unlimited
   * @param max the most channels, however many file descriptors are free
   */
  static AcceptedChannels of(OptionalLong freeFiles, int max) {
    long share = freeFiles.isEmpty() ? max : Math.max(1, freeFiles.getAsLong() / SHARE);
    return new AcceptedChannels((int) Math.min(max, share));
  }

  /** Returns how many more channels can be accepted at once. */
  int available() {
    return permits.availablePermits();
  }

  /** Waits for a permit, but not for long: the caller is the only thread that accepts. */
  @Override
  public void onAccepting(SelectableChannel channel) {
    try {
      if (permits.tryAcquire(MAX_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        pending.add(channel);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Releases the permit: by now, other connections have been evicted for this one. */
  @Override
  public void onOpened(Connection connection) {
    if (connection.getEndPoint().getTransport() instanceof SelectableChannel channel) {
      release(channel);
    }
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    release(channel);
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable failure) {
    release(channel);
  }

  private void release(SelectableChannel channel) {
    if (pending.remove(channel)) {
      permits.release();
    }
  }
}
