package io.chartreel.web;

import io.chartreel.request.BadRequestException;
import io.chartreel.request.ChartParser;
import io.chartreel.request.Limits;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service on its port. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Above {@link Limits#MAX_URL}, so that a long URL is refused in our own words. */
  private static final int HEADER_BYTES = 32 * 1024;

  private static final String PERMALINK = "/c/";

  private static final int STOP_MILLISECONDS = 5000;
  private static final String RETRY_SECONDS = "1";

  /**
   * Tells Jetty how many references a cache line of 64 bytes holds. It would start the management
   * of the JVM to ask, which takes a tenth of a second.
   */
  private static final String REFERENCES_PER_CACHE_LINE =
      "org.eclipse.jetty.util.referencesPerCacheLine";

  static {
    if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
      System.setProperty(REFERENCES_PER_CACHE_LINE, "16");
    }
  }

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /** A service of this machine's capacity whose absolute addresses begin as it is asked. */
  public static WebServer of(ChartParser parser, Renderer renderer, Runnable ready) {
    return of(parser, renderer, Capacity.ofMachine(), Site.AS_ASKED, ready);
  }

  /**
   * A service that can open its port.
   *
   * @param parser reads what is asked for
   * @param renderer makes the images
   * @param capacity how many images at once
   * @param site where others find it
   * @param ready is run before the port opens, while the server is being prepared; what it throws
   *     stops the start
   */
  public static WebServer of(
      ChartParser parser, Renderer renderer, Capacity capacity, Site site, Runnable ready) {
    ImageAnswers images = new ImageAnswers(parser, renderer, capacity);
    return new WebServer(
        Javalin.create(config -> configure(config, parser, renderer, images, site, ready)));
  }

  /**
   * Opens the port.
   *
   * @param host the address to listen on
   * @param port 1 to 65535, or 0 for a free one
   * @throws RuntimeException when the port cannot be opened, or the service is not ready
   */
  public void open(String host, int port) {
    javalin.start(host, port);
  }

  /** The port that is open. */
  public int port() {
    return javalin.port();
  }

  /** Closes the port, when what is being answered has been answered. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config,
      ChartParser parser,
      Renderer renderer,
      ImageAnswers images,
      Site site,
      Runnable ready) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JettyErrors());
          server.setStopTimeout(STOP_MILLISECONDS);
          server.setOpenEarly(false);
          server.addBean(
              new AbstractLifeCycle() {
                @Override
                protected void doStart() {
                  ready.run();
                }
              });
        });
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setSendServerVersion(false);
        });
    config.requestLogger.http(RequestLog::line);
    routes(config.routes, parser, images, site);
    errors(config.routes, new Refusals(renderer));
  }

  private static void routes(
      RoutesConfig routes, ChartParser parser, ImageAnswers images, Site site) {
    PageAnswer page = new PageAnswer(parser, images, site);
    routes.before(WebServer::refuseLongUrl);
    get(routes, "/", page::answer);
    routes.post("/", page::draw);
    get(routes, "/oembed", new OEmbed(parser, site)::answer);
    Asset.ALL.forEach(asset -> get(routes, asset.path(), asset::answer));
    image(routes, "/datauri", images::dataUri);
    for (ImageFormat format : ImageFormat.values()) {
      image(routes, "/" + format.ending(), ctx -> images.image(ctx, format));
      image(routes, "/{name}." + format.ending(), ctx -> images.named(ctx, format));
      get(routes, PERMALINK + "{packed}." + format.ending(), ctx -> images.permalink(ctx, format));
    }
    get(routes, PERMALINK + "{packed}", page::permalink);
  }

  /** An image, whose data can come in the body, too. */
  private static void image(RoutesConfig routes, String path, Handler handler) {
    get(routes, path, handler);
    routes.post(path, handler);
  }

  /** A GET, and the HEAD that answers as it does: Javalin answers none by itself. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static void errors(RoutesConfig routes, Refusals refusals) {
    routes.exception(
        BadRequestException.class, (bad, ctx) -> refusals.answer(ctx, Refusal.of(bad)));
    routes.exception(
        UnavailableException.class,
        (unavailable, ctx) -> {
          ctx.header("Retry-After", RETRY_SECONDS);
          refusals.answer(ctx, Refusal.of(unavailable));
        });
    routes.exception(
        HttpResponseException.class,
        (refused, ctx) -> {
          HttpStatus status = HttpStatus.forStatus(refused.getStatus());
          if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            ctx.header("Allow", String.join(", ", methods(ctx)));
          }
          refusals.answer(ctx, Refusal.of(status, sentence(ctx, status, refused)));
        });
    routes.exception(
        Exception.class,
        (failure, ctx) -> {
          LOG.error("Failed to answer {}", ctx.req().getRequestURI(), failure);
          if (!ctx.res().isCommitted()) {
            refusals.answer(
                ctx,
                Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "This is our mistake, not yours."));
          }
        });
  }

  private static List<String> methods(Context ctx) {
    String path = ctx.path();
    boolean takesData =
        path.equals("/")
            || path.equals("/datauri")
            || ImageFormat.of(path).isPresent() && !path.startsWith(PERMALINK);
    return takesData ? List.of("GET", "HEAD", "POST") : List.of("GET", "HEAD");
  }

  private static String sentence(Context ctx, HttpStatus status, HttpResponseException refused) {
    if (refused instanceof NotFoundResponse) {
      return "There is nothing at this address; there is at /, /gif, /{name}.gif, /png, /{name}.png,"
          + " /c/{packed}.gif, /c/{packed}.png, /datauri and /oembed.";
    }
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      return "This address answers "
          + String.join(" and ", String.join(", ", methods(ctx)).split(", (?=[A-Z]+$)"))
          + ".";
    }
    return String.valueOf(refused.getMessage());
  }

  private static void refuseLongUrl(Context ctx) {
    String query = ctx.queryString();
    int length = ctx.req().getRequestURI().length() + (query == null ? 0 : 1 + query.length());
    if (length > Limits.MAX_URL) {
      throw new HttpResponseException(
          HttpStatus.URI_TOO_LONG.getCode(),
          "The URL has "
              + length
              + " characters, "
              + (length - Limits.MAX_URL)
              + " over the limit of "
              + Limits.MAX_URL
              + "; POST takes larger data.");
    }
  }
}
