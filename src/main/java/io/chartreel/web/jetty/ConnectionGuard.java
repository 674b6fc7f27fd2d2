package io.chartreel.web.jetty;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.web.ops.FatalErrors;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * The connections of clients: idle ones are closed, and those on which the headers of a request
 * begin and do not end, for who sends a byte now and then is never idle. All are looked at once in
 * the time that headers may take, so a connection is closed after once to twice that time.
 */
public final class ConnectionGuard extends AbstractLifeCycle {
  /** How many may come at the same moment; those behind them are late by a second. */
  private static final int CROWD = 1024;

  private final Server server;
  private final ClientTimeouts patience;
  private final EvictingMemoryPool arrivals;
  private Map<EndPoint, Look> looks = Map.of();

  public ConnectionGuard(Server server, ClientTimeouts patience, EvictingMemoryPool arrivals) {
    this.server = server;
    this.patience = patience;
    this.arrivals = arrivals;
  }

  /**
   * What was seen of a connection.
   *
   * @param requests how many came, with all their headers
   * @param bytes that had come when this number was first seen
   * @param begun whether more bytes came since, and nobody answers them
   */
  private record Look(long requests, long bytes, boolean begun) {
    static Look at(Connection connection, Optional<Look> before) {
      long requests = connection.getMessagesIn();
      long bytes =
          before
              .filter(last -> last.requests == requests)
              .map(Look::bytes)
              .orElse(requests == 0 ? 0 : connection.getBytesIn());
      boolean answering = requests > connection.getMessagesOut();
      return new Look(requests, bytes, !answering && connection.getBytesIn() > bytes);
    }

    boolean isSameRequest(Look before) {
      return begun && before.begun && requests == before.requests;
    }
  }

  @Override
  protected void doStart() {
    connectors().forEach(this::bound);
    lookLater();
  }

  private void bound(ServerConnector connector) {
    connector.setIdleTimeout(patience.idle().toMillis());
    connector.setAcceptQueueSize(CROWD);
    HttpConnectionFactory unbounded = connector.getConnectionFactory(HttpConnectionFactory.class);
    connector.addBean(AcceptedChannels.of(FileDescriptorLimit.left(), CROWD));
    connector.addConnectionFactory(
        MeteredConnection.factory(unbounded.getHttpConfiguration(), arrivals));
  }

  private Stream<ServerConnector> connectors() {
    return Stream.of(server.getConnectors()).map(ServerConnector.class::cast);
  }

  private void lookLater() {
    server
        .getScheduler()
        .schedule(
            FatalErrors.OF_PROCESS.guard(this::look),
            patience.sending().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void look() {
    Map<EndPoint, Look> now = new IdentityHashMap<>();
    List<EndPoint> clients =
        connectors().flatMap(connector -> connector.getConnectedEndPoints().stream()).toList();
    for (EndPoint client : clients) {
      Optional<Look> before = Optional.ofNullable(looks.get(client));
      Look look = Look.at(client.getConnection(), before);
      if (before.filter(look::isSameRequest).isPresent()) {
        client.close();
      } else {
        now.put(client, look);
      }
    }
    looks = now;
    lookLater();
  }
}
