package io.chartreel.web.jetty;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.web.ops.FatalErrors;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>All connections are inspected {@value #INSPECTIONS} times in {@link ClientTimeouts#sending}.
 * What the inspections see of a connection:
 *
 * <pre>
 *            first byte of headers              same headers, incomplete for too long
 *   WAITING ----------------------&gt; INCOMPLETE --------------------------------------&gt; closed
 *      ^                                |
 *      |   response sent                | headers complete
 *      +----------- ANSWERING &lt;---------+
 * </pre>
 *
 * <p>Guarantee: a connection on which headers begin and never end is closed after that time, or up
 * to a tenth of it later, however steadily the bytes arrive; one that is being answered is left
 * alone.
 */
public final class ConnectionGuard extends AbstractLifeCycle {
  /** Connections that can arrive at the same time; Linux delays further ones by a second. */
  private static final int ACCEPT_QUEUE = 1024;

  /** Inspections during the time in which headers must arrive. */
  private static final int INSPECTIONS = 10;

  private final Server server;
  private final ClientTimeouts timeouts;
  private final EvictingMemoryPool memory;
  private final Runnable onSlow;
  private Map<EndPoint, HeaderProgress> observed = Map.of();

  /**
   * Creates a guard that starts with the server.
   *
   * @param memory for the connections
   * @param onSlow runs for each connection that is closed because its headers are late
   */
  public ConnectionGuard(
      Server server, ClientTimeouts timeouts, EvictingMemoryPool memory, Runnable onSlow) {
    this.server = server;
    this.timeouts = timeouts;
    this.memory = memory;
    this.onSlow = onSlow;
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
            Math.max(1, timeouts.sending().toMillis() / INSPECTIONS),
            TimeUnit.MILLISECONDS);
  }

  private void inspect() {
    Map<EndPoint, HeaderProgress> current = new IdentityHashMap<>();
    List<EndPoint> clients =
        connectors().flatMap(connector -> connector.getConnectedEndPoints().stream()).toList();
    for (EndPoint client : clients) {
      Connection connection = client.getConnection();
      HeaderProgress progress =
          observed
              .getOrDefault(client, HeaderProgress.NONE)
              .next(
                  connection.getMessagesIn(), connection.getMessagesOut(), connection.getBytesIn());
      if (progress.incomplete() > INSPECTIONS) {
        client.close();
        onSlow.run();
      } else {
        current.put(client, progress);
      }
    }
    observed = current;
    scheduleInspection();
  }
}
