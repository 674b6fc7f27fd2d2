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
 * Configures the connectors of a server for {@linkplain MeteredConnection metered connections}, and
 * closes connections whose clients send headers too slowly. A client that sends a byte now and then
 * is never idle, so the idle timeout alone does not close those.
 *
 * <p>All connections are inspected at an interval of {@link ClientTimeouts#sending}. What one
 * inspection sees of a connection:
 *
 * <pre>
 *            first byte of headers              same headers, still incomplete
 *   WAITING ----------------------&gt; INCOMPLETE --------------------------------&gt; closed
 *      ^                                |
 *      |   response sent                | headers complete
 *      +----------- ANSWERING &lt;---------+
 * </pre>
 *
 * <p>Guarantee: a connection closes between one and two intervals after the first byte of headers
 * that never end, however steadily the bytes arrive; one that is being answered is left alone.
 */
public final class ConnectionGuard extends AbstractLifeCycle {
  /** Connections that can arrive at the same time; Linux delays further ones by a second. */
  private static final int ACCEPT_QUEUE = 1024;

  private final Server server;
  private final ClientTimeouts timeouts;
  private final EvictingMemoryPool memory;
  private Map<EndPoint, Observation> observations = Map.of();

  /**
   * Creates a guard that starts with the server.
   *
   * @param memory for the connections
   */
  public ConnectionGuard(Server server, ClientTimeouts timeouts, EvictingMemoryPool memory) {
    this.server = server;
    this.timeouts = timeouts;
    this.memory = memory;
  }

  /**
   * The state of a connection at an inspection.
   *
   * @param requests how many have arrived with all their headers
   * @param bytes that had arrived when this number of requests was first observed
   * @param incomplete whether more bytes have arrived since, and none of the requests is being
   *     answered
   */
  private record Observation(long requests, long bytes, boolean incomplete) {
    static Observation of(Connection connection, Optional<Observation> previous) {
      long requests = connection.getMessagesIn();
      long bytes =
          previous
              .filter(last -> last.requests == requests)
              .map(Observation::bytes)
              .orElse(requests == 0 ? 0 : connection.getBytesIn());
      boolean answering = requests > connection.getMessagesOut();
      return new Observation(requests, bytes, !answering && connection.getBytesIn() > bytes);
    }

    boolean isSameIncompleteRequest(Observation previous) {
      return incomplete && previous.incomplete && requests == previous.requests;
    }
  }

  @Override
  protected void doStart() {
    connectors().forEach(this::configure);
    scheduleInspection();
  }

  private void configure(ServerConnector connector) {
    connector.setIdleTimeout(timeouts.idle().toMillis());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    HttpConnectionFactory original = connector.getConnectionFactory(HttpConnectionFactory.class);
    connector.addBean(AcceptedChannels.of(FileDescriptorLimit.available(), ACCEPT_QUEUE));
    connector.addConnectionFactory(
        MeteredConnection.factory(original.getHttpConfiguration(), memory));
  }

  private Stream<ServerConnector> connectors() {
    return Stream.of(server.getConnectors()).map(ServerConnector.class::cast);
  }

  private void scheduleInspection() {
    server
        .getScheduler()
        .schedule(
            FatalErrors.OF_PROCESS.guard(this::inspect),
            timeouts.sending().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void inspect() {
    Map<EndPoint, Observation> current = new IdentityHashMap<>();
    List<EndPoint> clients =
        connectors().flatMap(connector -> connector.getConnectedEndPoints().stream()).toList();
    for (EndPoint client : clients) {
      Optional<Observation> previous = Optional.ofNullable(observations.get(client));
      Observation observation = Observation.of(client.getConnection(), previous);
      if (previous.filter(observation::isSameIncompleteRequest).isPresent()) {
        client.close();
      } else {
        current.put(client, observation);
      }
    }
    observations = current;
    scheduleInspection();
  }
}
