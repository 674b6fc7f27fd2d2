package io.chartreel.web;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.ImageCache;
import io.chartreel.render.queue.MeasuredRenderer;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Limits;
import io.chartreel.web.error.ErrorResponder;
import io.chartreel.web.error.ExceptionMapping;
import io.chartreel.web.http.RequestErrors;
import io.chartreel.web.http.StaticAsset;
import io.chartreel.web.image.ImageHandler;
import io.chartreel.web.jetty.Admission;
import io.chartreel.web.jetty.BodyBufferingHandler;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.jetty.ConnectionGuard;
import io.chartreel.web.jetty.DrainHandler;
import io.chartreel.web.jetty.FileDescriptorLimit;
import io.chartreel.web.jetty.JettyConfig;
import io.chartreel.web.jetty.LargeInputGate;
import io.chartreel.web.jetty.MeteredConnection;
import io.chartreel.web.jetty.PermalinkGate;
import io.chartreel.web.jetty.RepeatedRequestHandler;
import io.chartreel.web.jetty.RequestDeadline;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.HttpMetrics;
import io.chartreel.web.ops.OperatorHandler;
import io.chartreel.web.ops.RequestLog;
import io.chartreel.web.page.FormHandler;
import io.chartreel.web.page.OEmbedHandler;
import io.chartreel.web.page.PageHandler;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The service on its port. */
public final class WebServer implements AutoCloseable {
  /** How long a body is let come before others may take its memory: most are there by then. */
  private static final Duration BODY_GRACE = Duration.ofSeconds(1);

  private final DrainHandler traffic = new DrainHandler();
  private final BodyBufferingHandler bodies;
  private final Duration drain;
  private final EvictingMemoryPool connections;
  private final long connectionMemory;
  private final Javalin javalin;
  private final Optional<AdminServer> admin;

  /**
   * A service that can open its port.
   *
   * @param parser reads what is asked for
   * @param renderer makes the images
   * @param capacity how many images at once
   * @param site where others find it
   * @param operation what the operator is told, and where
   * @param patience how long a client is waited for
   * @param ready is run before the port opens, while the server is being prepared; what it throws
   *     stops the start
   */
  public WebServer(
      ChartParser parser,
      Renderer renderer,
      QueueLimits capacity,
      PublicAddress site,
      OperatorOptions operation,
      ClientTimeouts patience,
      Runnable ready) {
    Limits limits = parser.limits();
    HttpMetrics metrics = operation.metrics();
    RequestLog log = new RequestLog(metrics);
    MemoryPool work = new MemoryPool(capacity.memory().work());
    connectionMemory = capacity.memory().connections();
    connections =
        new EvictingMemoryPool(
            MeteredConnection.memory(connectionMemory, FileDescriptorLimit.left()), Duration.ZERO);
    EvictingMemoryPool incoming = new EvictingMemoryPool(capacity.memory().bodies(), BODY_GRACE);
    MemoryPool outgoing = new MemoryPool(capacity.memory().outgoing());
    RenderQueue gate = new RenderQueue(capacity, work, metrics);
    ImageHandler images =
        new ImageHandler(
            parser,
            capacity.deadline(),
            new MeasuredRenderer(renderer, metrics),
            gate,
            new ImageCache(capacity.memory().images(), outgoing, metrics),
            outgoing,
            operation.signatures(),
            capacity.memory().work());
    LargeInputGate texts = LargeInputGate.ofBodies(capacity, work);
    PermalinkGate permalinks =
        new PermalinkGate(LargeInputGate.ofPermalinks(capacity, work), limits);
    drain = patience.drain();
    bodies =
        new BodyBufferingHandler(
            patience.sending(), limits.body(), incoming, texts, new Admission(gate));
    bodies.setHandler(new RepeatedRequestHandler(images::cached, outgoing, log));
    OperatorHandler answers = new OperatorHandler(traffic, operation);
    ErrorResponder refusals =
        new ErrorResponder(renderer, limits, !operation.signatures().areNeeded());
    boolean signed = operation.signatures().areNeeded();
    ExceptionMapping errors = new ExceptionMapping(refusals, metrics, log, signed);
    ExceptionMapping operatorErrors = new ExceptionMapping(refusals, metrics, log, false);
    admin =
        operation.port().stream()
            .mapToObj(
                port ->
                    new AdminServer(
                        routes ->
                            operatorRoutes(routes, answers, operation, images, operatorErrors),
                        operation.host(),
                        port,
                        log,
                        limits))
            .findFirst();
    javalin =
        Javalin.create(
            config -> {
              JettyConfig.configure(config, log, limits);
              config.requestLogger.http(log::line);
              config.jetty.modifyServer(
                  server -> {
                    JettyConfig.prepare(server, ready);
                    server.setHandler(traffic);
                    traffic.setHandler(bodies);
                    server.addBean(new ConnectionGuard(server, patience, connections));
                  });
              routes(
                  config.routes,
                  ctx -> RequestDeadline.parser(ctx, parser, capacity.deadline()),
                  images,
                  site,
                  operation.signatures(),
                  permalinks);
              config.routes.before(ctx -> ExceptionMapping.refuseLongUrl(ctx, limits.url()));
              get(config.routes, "/health", answers::health);
              if (admin.isEmpty()) {
                get(config.routes, "/metrics", answers::metrics);
              }
              errors.add(config.routes);
            });
  }

  /** A service of this machine's capacity whose absolute addresses begin as it is asked. */
  public static WebServer of(ChartParser parser, Renderer renderer, Runnable ready) {
    return new WebServer(
        parser,
        renderer,
        QueueLimits.ofMachine(),
        PublicAddress.AS_ASKED,
        OperatorOptions.atHand(),
        ClientTimeouts.USUAL,
        ready);
  }

  /**
   * Opens the port, and that of the operator where there is one.
   *
   * @param host the address to listen on; that of the operator has one of its own
   * @param port 1 to 65535, or 0 for a free one
   * @throws RuntimeException when a port cannot be opened, or the service is not ready
   */
  public void open(String host, int port) {
    JettyConfig.open(javalin, host, port);
    admin.ifPresent(AdminServer::open);
    connections.limit(MeteredConnection.memory(connectionMemory, FileDescriptorLimit.left()));
  }

  /** The port that is open. */
  public int port() {
    return javalin.port();
  }

  /** The port of the operator that is open; that of all where there is no other. */
  public int adminPort() {
    return admin.map(AdminServer::port).orElseGet(javalin::port);
  }

  /**
   * Closes the port when what is being answered has been answered: what comes in between is
   * answered, too, and told that its connection closes. Bodies that are still coming at the end of
   * the drain are given up, for they may take longer than the end. The last is the port of the
   * operator.
   */
  @Override
  public void close() {
    traffic.end(drain.toMillis());
    bodies.giveUp();
    javalin.stop();
    admin.ifPresent(AdminServer::close);
  }

  /** What is answered on the port of the operator. */
  private static void operatorRoutes(
      RoutesConfig routes,
      OperatorHandler answers,
      OperatorOptions operation,
      ImageHandler images,
      ExceptionMapping errors) {
    get(routes, "/health", answers::health);
    get(routes, "/metrics", answers::metrics);
    if (operation.signatures().areNeeded()) {
      Handler sign =
          ctx -> {
            answers.checkHost(ctx);
            answers.sign(ctx, images.request(ctx));
          };
      get(routes, "/sign", sign);
      routes.post("/sign", oneRoad(sign));
    }
    errors.add(routes);
  }

  private static void routes(
      RoutesConfig routes,
      Function<Context, ChartParser> parsers,
      ImageHandler images,
      PublicAddress site,
      UrlSigner signatures,
      PermalinkGate permalinks) {
    Function<Context, PageHandler> page =
        ctx -> new PageHandler(parsers.apply(ctx), images, site, signatures);
    get(routes, "/", ctx -> page.apply(ctx).answer(ctx));
    routes.post("/", oneRoad(ctx -> new FormHandler(parsers.apply(ctx), signatures).answer(ctx)));
    get(
        routes,
        "/oembed",
        ctx -> new OEmbedHandler(parsers.apply(ctx), site, signatures, permalinks).answer(ctx));
    StaticAsset.ALL.forEach(asset -> get(routes, asset.path(), asset::answer));
    image(routes, ChartPaths.DATA_URI, images::dataUri);
    for (ImageFormat format : ImageFormat.values()) {
      image(routes, "/" + format.ending(), ctx -> images.image(ctx, format));
      image(routes, "/{name}." + format.ending(), ctx -> images.named(ctx, format));
      get(
          routes,
          ChartPaths.PERMALINK + "{packed}." + format.ending(),
          unpacked(permalinks, ctx -> images.permalink(ctx, format)));
    }
    get(
        routes,
        ChartPaths.PERMALINK + "{packed}",
        unpacked(permalinks, ctx -> page.apply(ctx).permalink(ctx)));
  }

  /** A handler that unpacks what is in its path, when there is room for that. */
  private static Handler unpacked(PermalinkGate permalinks, Handler handler) {
    return ctx ->
        permalinks.read(
            ctx.pathParam("packed"),
            () -> {
              handler.handle(ctx);
              return ctx;
            });
  }

  /** An image, whose data can come in the body, too. */
  private static void image(RoutesConfig routes, String path, Handler handler) {
    get(routes, path, handler);
    routes.post(path, oneRoad(handler));
  }

  /** A GET, and the HEAD that answers as it does: Javalin answers none by itself. */
  static void get(RoutesConfig routes, String path, Handler handler) {
    Handler whole = oneRoad(handler);
    routes.get(path, whole);
    routes.head(path, whole);
  }

  /** A handler that fails as others do where the JVM itself does: Javalin has a road of its own. */
  private static Handler oneRoad(Handler handler) {
    return ctx -> {
      try {
        handler.handle(ctx);
      } catch (Error failure) {
        throw RequestErrors.wrapped(failure);
      } finally {
        RequestDeadline.end(ctx);
      }
    };
  }
}
