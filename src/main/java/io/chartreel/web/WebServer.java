package io.chartreel.web;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.ImageCache;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Limits;
import io.chartreel.web.admission.Admission;
import io.chartreel.web.admission.BodyBufferingHandler;
import io.chartreel.web.admission.LargeInputGate;
import io.chartreel.web.admission.PermalinkGate;
import io.chartreel.web.admission.RequestDeadline;
import io.chartreel.web.docs.DocsHandler;
import io.chartreel.web.error.ErrorResponder;
import io.chartreel.web.error.ExceptionMapping;
import io.chartreel.web.error.LinkedPages;
import io.chartreel.web.error.UrlCheck;
import io.chartreel.web.image.DescriptionHandler;
import io.chartreel.web.image.ImageHandler;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.jetty.ConnectionGuard;
import io.chartreel.web.jetty.DrainHandler;
import io.chartreel.web.jetty.FileDescriptorLimit;
import io.chartreel.web.jetty.JettyConfig;
import io.chartreel.web.jetty.MeteredConnection;
import io.chartreel.web.jetty.RepeatedRequestHandler;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.openapi.OpenApiHandler;
import io.chartreel.web.ops.OperatorHandler;
import io.chartreel.web.ops.RequestLog;
import io.chartreel.web.ops.ServiceMetrics;
import io.chartreel.web.page.FormHandler;
import io.chartreel.web.page.OEmbedHandler;
import io.chartreel.web.page.PageHandler;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The service: wires the handlers of requests to the public port and, if there is one, the admin
 * port. A request passes through Jetty's handlers in this order:
 *
 * <pre>
 *   {@link DrainHandler} -&gt; {@link BodyBufferingHandler} -&gt; {@link RepeatedRequestHandler} -&gt; {@link Routes}
 * </pre>
 */
public final class WebServer implements AutoCloseable {
  /** How old a body is before it can be evicted; most bodies are complete by then. */
  private static final Duration MIN_BODY_AGE = Duration.ofSeconds(1);

  private final DrainHandler drain = new DrainHandler();
  private final BodyBufferingHandler bodies;
  private final Duration drainTimeout;
  private final EvictingMemoryPool connections;
  private final long connectionMemory;
  private final Javalin javalin;
  private final Optional<AdminServer> admin;
  private final Function<String, Thread> warmUp;

  /**
   * Creates a service that is not open yet.
   *
   * @param parser parses charts
   * @param renderer renders images
   * @param queueLimits of rendering and of memory
   * @param site the public address
   * @param operator the admin port, the metrics and the signing keys
   * @param timeouts for clients
   * @param beforeOpen runs before the port opens, while the server is being prepared; if it throws,
   *     the service does not start
   */
  public WebServer(
      ChartParser parser,
      Renderer renderer,
      QueueLimits queueLimits,
      PublicAddress site,
      OperatorOptions operator,
      ClientTimeouts timeouts,
      Runnable beforeOpen) {
    Limits limits = parser.limits();
    ServiceMetrics metrics = operator.metrics();
    RequestLog log = new RequestLog(metrics.http());
    MemoryPool work = new MemoryPool(queueLimits.memory().work());
    MemoryPool outgoing = new MemoryPool(queueLimits.memory().downloads());
    EvictingMemoryPool incoming =
        new EvictingMemoryPool(queueLimits.memory().uploads(), MIN_BODY_AGE);
    connectionMemory = queueLimits.memory().connections();
    connections = new EvictingMemoryPool(connectionPoolBytes(), Duration.ZERO);
    metrics.memory().watch("work", work);
    metrics.memory().watch("downloads", outgoing);
    metrics.memory().watch("uploads", incoming);
    metrics.memory().watch("connections", connections);
    RenderQueue queue = new RenderQueue(renderer, queueLimits, work, metrics.rendering());
    ImageHandler images =
        new ImageHandler(
            parser,
            queueLimits.timeout(),
            renderer,
            queue,
            new ImageCache(queueLimits.memory().cache(), outgoing, metrics.rendering()),
            outgoing,
            operator.signer(),
            queueLimits.memory().work());
    drainTimeout = timeouts.drain();
    bodies =
        new BodyBufferingHandler(
            timeouts.sending(),
            limits.body(),
            incoming,
            LargeInputGate.forBodies(queueLimits, work),
            new Admission(queue));
    bodies.setHandler(new RepeatedRequestHandler(images::cached, outgoing, log));
    drain.setHandler(bodies);

    warmUp =
        host ->
            new WarmUp(
                    parser,
                    renderer,
                    work,
                    drain,
                    operator.signer(),
                    log,
                    metrics.warmUp(),
                    host,
                    port())
                .start();

    boolean signing = operator.signer().areNeeded();
    ErrorResponder responder =
        new ErrorResponder(
            renderer, limits, signing ? LinkedPages.DOCS : LinkedPages.DOCS_AND_EDITOR);
    ExceptionMapping.FailureListener failures =
        (request, failure) -> {
          Admission.leave(request);
          if (failure instanceof OverloadException) {
            metrics.rendering().rejected();
          }
        };
    OperatorHandler operatorHandler =
        new OperatorHandler(drain::isDraining, metrics, operator.host(), operator.signer());
    Routes adminRoutes = Routes.ofAdminPort(operatorHandler, images, signing);
    ExceptionMapping adminErrors =
        new ExceptionMapping(
            new ErrorResponder(renderer, limits, LinkedPages.NONE),
            log,
            adminRoutes.paths(),
            false,
            failures);
    admin =
        operator.port().stream()
            .mapToObj(
                port ->
                    new AdminServer(
                        routes -> {
                          adminRoutes.register(routes);
                          adminErrors.register(routes);
                        },
                        operator.host(),
                        port,
                        log,
                        limits))
            .findFirst();

    PermalinkGate permalinks =
        new PermalinkGate(LargeInputGate.forPermalinks(queueLimits, work), limits);
    Function<Context, ChartParser> parsers =
        ctx -> RequestDeadline.parser(ctx, parser, queueLimits.timeout());
    Routes publicRoutes =
        Routes.ofPublicPort(
            ctx -> new PageHandler(parsers.apply(ctx), images, site, operator.signer()),
            ctx ->
                new FormHandler(
                    parsers.apply(ctx),
                    operator.signer(),
                    new PageHandler(parsers.apply(ctx), images, site, operator.signer())),
            ctx -> new OEmbedHandler(parsers.apply(ctx), site, operator.signer(), permalinks),
            images,
            new DescriptionHandler(images, operator.signer(), outgoing),
            responder,
            permalinks,
            new DocsHandler(site, limits, !signing),
            addresses -> new OpenApiHandler(addresses, site, limits, signing),
            operatorHandler,
            admin.isEmpty());
    ExceptionMapping publicErrors =
        new ExceptionMapping(responder, log, publicRoutes.paths(), signing, failures);
    javalin =
        Javalin.create(
            config -> {
              JettyConfig.configure(config, log, limits);
              config.requestLogger.http(log::line);
              config.jetty.modifyServer(
                  server -> {
                    server.setHandler(drain);
                    server.addBean(
                        new ConnectionGuard(
                            server, timeouts, connections, metrics.http()::slowConnection));
                    JettyConfig.prepare(server, beforeOpen);
                  });
              config.routes.before(ctx -> UrlCheck.checkLength(ctx, limits.url()));
              publicRoutes.register(config.routes);
              publicErrors.register(config.routes);
            });
  }

  private long connectionPoolBytes() {
    return MeteredConnection.poolBytes(connectionMemory, FileDescriptorLimit.available());
  }

  /**
   * Opens the public port, then the admin port if there is one.
   *
   * @param host the address on which the public port listens
   * @param port 1 to 65535, or 0 for a free one
   * @throws RuntimeException if a port cannot be opened, or the service cannot start
   */
  public void open(String host, int port) {
    JettyConfig.open(javalin, host, port, "PORT");
    admin.ifPresent(AdminServer::open);
    connections.setCapacity(connectionPoolBytes());
  }

  /**
   * Warms up in the background, from when the public port is open, so that the first requests are
   * answered as fast as later ones.
   *
   * @param host the address on which the public port listens
   * @return the thread, which ends when warming up does
   */
  public Thread warmUp(String host) {
    return warmUp.apply(host);
  }

  /** Returns the open public port. */
  public int port() {
    return javalin.port();
  }

  /** Returns the open admin port, or the public port if there is no other. */
  public int adminPort() {
    return admin.map(AdminServer::port).orElseGet(javalin::port);
  }

  /**
   * Answers the requests in progress and those that arrive in the meantime, closes their
   * connections, then closes the public port and at last the admin port. Bodies that are incomplete
   * after the drain timeout are abandoned.
   */
  @Override
  public void close() {
    drain.drain(drainTimeout);
    bodies.abandonPending();
    JettyConfig.close(javalin);
    admin.ifPresent(AdminServer::close);
  }
}
