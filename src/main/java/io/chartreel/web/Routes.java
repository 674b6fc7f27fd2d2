package io.chartreel.web;

import io.chartreel.render.ImageFormat;
import io.chartreel.web.admission.PermalinkGate;
import io.chartreel.web.admission.RequestDeadline;
import io.chartreel.web.docs.DocsHandler;
import io.chartreel.web.error.ErrorResponder;
import io.chartreel.web.error.UrlCheck;
import io.chartreel.web.http.PageFooter;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.http.RequestErrors;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.http.StaticAsset;
import io.chartreel.web.image.DescriptionHandler;
import io.chartreel.web.image.ImageHandler;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.openapi.Address;
import io.chartreel.web.openapi.OpenApiHandler;
import io.chartreel.web.ops.OperatorHandler;
import io.chartreel.web.page.FormHandler;
import io.chartreel.web.page.OEmbedHandler;
import io.chartreel.web.page.PageHandler;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The route table of one port. Everything that depends on routes follows from it: which handler is
 * called, the {@code Allow} header of a 405 and the paths that a 404 lists.
 */
final class Routes {
  private static final String PACKED = "packed";

  private final List<Route> table = new ArrayList<>();

  /**
   * A path with its handlers.
   *
   * @param path the template, which may have parameters
   * @param get answers GET and HEAD
   * @param post answers POST; empty if POST is not allowed
   * @param listed whether a 404 lists the path
   * @param open whether scripts of other sites may use it
   */
  private record Route(
      String path, Handler get, Optional<Handler> post, boolean listed, boolean open) {
    /** Returns the supported methods. */
    List<String> methods() {
      return post.isPresent()
          ? List.of("GET", "HEAD", "OPTIONS", "POST")
          : List.of("GET", "HEAD", "OPTIONS");
    }

    /** Returns the value of the header {@code Allow}. */
    String allow() {
      return String.join(", ", methods());
    }
  }

  private Routes() {}

  /**
   * Returns the routes of the public port. The first route that matches a path is the one that
   * answers.
   *
   * @param page creates the handler of one request
   * @param form creates the handler of one request
   * @param oembed creates the handler of one request
   * @param docs the documentation
   * @param openApi creates the handler of the description of a route table
   * @param metrics whether {@code /metrics} is public
   */
  static Routes ofPublicPort(
      Function<Context, PageHandler> page,
      Function<Context, FormHandler> form,
      Function<Context, OEmbedHandler> oembed,
      ImageHandler images,
      DescriptionHandler descriptions,
      ErrorResponder notices,
      PermalinkGate permalinks,
      DocsHandler docs,
      Function<Supplier<List<Address>>, OpenApiHandler> openApi,
      OperatorHandler operator,
      boolean metrics) {
    Routes routes = new Routes();
    routes.add(
        "/", ctx -> page.apply(ctx).answer(ctx), Optional.of(ctx -> form.apply(ctx).answer(ctx)));
    for (ImageFormat format : ImageFormat.values()) {
      routes.addPosting("/" + format.extension(), ctx -> images.image(ctx, format));
      routes.addOpen(
          "/{name}." + format.extension(),
          ctx -> {
            if (ChartPaths.hasLostQuery(ctx.path(), RawQuery.of(ctx))) {
              notices.lostQuery(ctx, format);
            } else {
              images.named(ctx, format);
            }
          },
          Optional.of(ctx -> images.named(ctx, format)));
      routes.addOpen(
          ChartPaths.PERMALINK + "{" + PACKED + "}." + format.extension(),
          unpacking(permalinks, ctx -> images.permalink(ctx, format)));
    }
    routes.addPosting(ChartPaths.CHART, images::chart);
    OpenApiHandler description = openApi.apply(routes::addresses);
    routes.addOpen(PageFooter.OPEN_API, description::answer);
    routes.addPosting(ChartPaths.JSON, descriptions::describe);
    routes.addPosting("/{name}.json", descriptions::describe);
    routes.addOpen(
        ChartPaths.PERMALINK + "{" + PACKED + "}.json",
        unpacking(permalinks, descriptions::describePermalink));
    routes.add(
        ChartPaths.PERMALINK + "{" + PACKED + "}",
        unpacking(permalinks, ctx -> page.apply(ctx).permalink(ctx)));
    routes.addPosting(ChartPaths.DATA_URI, images::dataUri);
    routes.addOpen("/oembed", ctx -> oembed.apply(ctx).answer(ctx));
    routes.add(PageFooter.DOCS, docs::index);
    routes.add(PageFooter.DOCS + "/{page}", docs::page);
    StaticAsset.ALL.forEach(asset -> routes.addUnlisted(asset.path(), asset::answer));
    routes.addUnlisted("/health", operator::health);
    if (metrics) {
      routes.addUnlisted("/metrics", operator::metrics);
    }
    return routes;
  }

  /**
   * Returns the routes of the admin port.
   *
   * @param signing whether charts can be signed
   */
  static Routes ofAdminPort(OperatorHandler operator, ImageHandler images, boolean signing) {
    Routes routes = new Routes();
    routes.add("/health", operator::health);
    routes.add("/metrics", operator::metrics);
    if (signing) {
      Handler sign =
          ctx -> {
            operator.checkHost(ctx);
            operator.sign(ctx, images.request(ctx));
          };
      routes.add("/sign", sign, Optional.of(sign));
    }
    return routes;
  }

  private void add(String path, Handler get) {
    add(path, get, Optional.empty());
  }

  private void add(String path, Handler get, Optional<Handler> post) {
    table.add(new Route(path, get, post, true, false));
  }

  /** Adds a route for all sites whose data can be in the query or in the body. */
  private void addPosting(String path, Handler handler) {
    addOpen(path, handler, Optional.of(handler));
  }

  /** Adds a route that scripts of other sites may use. */
  private void addOpen(String path, Handler get) {
    addOpen(path, get, Optional.empty());
  }

  private void addOpen(String path, Handler get, Optional<Handler> post) {
    table.add(new Route(path, get, post, true, true));
  }

  private void addUnlisted(String path, Handler get) {
    table.add(new Route(path, get, Optional.empty(), false, false));
  }

  /** Returns a handler that unpacks a permalink as soon as there is memory for it. */
  private static Handler unpacking(PermalinkGate permalinks, Handler handler) {
    return ctx ->
        permalinks.read(
            ctx.pathParam(PACKED),
            () -> {
              handler.handle(ctx);
              return ctx;
            });
  }

  /** Returns the paths that people request, in the order of the table. */
  List<String> paths() {
    return table.stream().filter(Route::listed).map(Route::path).toList();
  }

  /** Returns the same paths with their methods. */
  List<Address> addresses() {
    return table.stream()
        .filter(Route::listed)
        .map(route -> new Address(route.path(), route.post().isPresent()))
        .toList();
  }

  /** Registers the routes, and the check of every URL before them. */
  void register(RoutesConfig routes) {
    for (Route route : table) {
      get(routes, route.path(), route.get());
      route.post().ifPresent(handler -> routes.post(route.path(), guarded(handler)));
      routes.options(route.path(), ctx -> ResponseWriter.options(ctx, route.allow(), route.open()));
    }
    routes.before(UrlCheck::checkEncoding);
    Map<String, Route> fixed =
        table.stream()
            .filter(route -> route.path().indexOf('{') < 0)
            .collect(Collectors.toMap(Route::path, Function.identity()));
    routes.before(ctx -> checkMethod(ctx, fixed));
  }

  /**
   * Rejects a method that a path without parameters does not support, which a template that matches
   * the same path may support, as {@code /{name}.json} does.
   */
  private static void checkMethod(Context ctx, Map<String, Route> fixed) {
    Route route = fixed.get(ctx.path());
    if (route != null && !route.methods().contains(ctx.method().name())) {
      throw new MethodNotAllowedResponse(
          "Method not allowed", Map.of("availableMethods", route.allow()));
    }
  }

  /** Registers a handler for GET, and for HEAD, for which Javalin would not call it. */
  static void get(RoutesConfig routes, String path, Handler handler) {
    Handler guarded = guarded(handler);
    routes.get(path, guarded);
    routes.head(path, guarded);
  }

  /**
   * Returns a handler whose errors of the virtual machine are mapped as exceptions are, which
   * Javalin does not do, and whose client is no longer watched once it has returned.
   */
  private static Handler guarded(Handler handler) {
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
