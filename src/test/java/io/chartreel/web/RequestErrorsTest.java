package io.chartreel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ErrorImage;
import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.memory.MemoryPool;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.OverloadException;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.testing.TestService;
import io.chartreel.web.admission.Admission;
import io.chartreel.web.admission.BodyBufferingHandler;
import io.chartreel.web.admission.LargeInputGate;
import io.chartreel.web.error.ErrorResponder;
import io.chartreel.web.error.ExceptionMapping;
import io.chartreel.web.error.LinkedPages;
import io.chartreel.web.http.BodyPieces;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.jetty.ConnectionGuard;
import io.chartreel.web.jetty.DrainHandler;
import io.chartreel.web.jetty.JettyErrorHandler;
import io.chartreel.web.jetty.RepeatedRequestHandler;
import io.chartreel.web.ops.RequestLog;
import io.chartreel.web.ops.ServiceMetrics;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors of the virtual machine in each place where a request can meet one. */
@Timeout(60)
class RequestErrorsTest {
  private static final String HOST = "127.0.0.1";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Duration LONG = Duration.ofMinutes(5);

  private final ServiceMetrics metrics = new ServiceMetrics();
  private final RequestLog requestLog = new RequestLog(metrics.http());
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream console = System.err;

  /** An error and the expected response. */
  enum ErrorType {
    MEMORY(OutOfMemoryError::new, 503, "OutOfMemoryError"),
    STACK(StackOverflowError::new, 500, "StackOverflowError"),
    LINKAGE(() -> new NoClassDefFoundError("a test"), 500, "other");

    private final Supplier<Error> error;
    private final int status;
    private final String label;

    ErrorType(Supplier<Error> error, int status, String label) {
      this.error = error;
      this.status = status;
      this.label = label;
    }
  }

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(log, true, UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(console);
  }

  private long count(ErrorType type) {
    return new String(metrics.text(), UTF_8)
        .lines()
        .filter(line -> line.startsWith("chartreel_errors_total{type=\"" + type.label + "\"}"))
        .map(line -> line.substring(line.indexOf("} ") + 2))
        .mapToLong(number -> (long) Double.parseDouble(number))
        .findFirst()
        .orElseThrow();
  }

  private void assertThatItIsAnswered(HttpResponse<byte[]> answer, ErrorType type) {
    assertThat(answer.statusCode()).isEqualTo(type.status);
    assertThat(answer.headers().firstValue("Retry-After").isPresent())
        .isEqualTo(type.status == 503);
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    assertThatItIsLoggedOnce(type);
  }

  private void assertThatItIsLoggedOnce(ErrorType type) {
    assertThat(count(type)).isEqualTo(1);
    assertThat(log.toString(UTF_8).lines().filter(line -> line.contains("Failed to answer")))
        .hasSize(1);
    assertThat(log.toString(UTF_8)).contains(type.error.get().getClass().getName());
  }

  /** A renderer of empty images that fails on request. */
  private static final class EmptyRenderer implements Renderer {
    private Optional<ErrorType> failing = Optional.empty();

    @Override
    public RenderedImage render(
        ChartRequest request, ImageFormat format, Deadline deadline, Executor helper) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long maxMemory(ChartRequest request, ImageFormat format) {
      return 1;
    }

    @Override
    public byte[] errorImage(ErrorImage notice, ImageFormat format) {
      failing.ifPresent(
          type -> {
            throw type.error.get();
          });
      return new byte[0];
    }

    @Override
    public String version() {
      return "none";
    }
  }

  /** Where a handler fails. */
  public enum Place {
    HANDLER,
    FUTURE,
    CONTINUATION,
    FIRST_PIECE,
    ;

    void fail(Context ctx, ErrorType type) {
      switch (this) {
        case HANDLER -> throw type.error.get();
        case FUTURE ->
            ctx.future(
                () -> {
                  throw type.error.get();
                });
        case CONTINUATION ->
            ctx.future(
                () ->
                    CompletableFuture.runAsync(
                        () -> {
                          throw type.error.get();
                        }));
        case FIRST_PIECE -> ResponseWriter.send(ctx, "text/plain", failing(0, type));
      }
    }
  }

  /** A body whose last piece fails. */
  private static BodyPieces failing(int good, ErrorType type) {
    byte[] piece = new byte[100_000];
    return new BodyPieces(
        (good + 1L) * piece.length,
        new Iterator<>() {
          private int sent;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public byte[] next() {
            if (sent++ == good) {
              throw type.error.get();
            }
            return piece;
          }
        });
  }

  private AdminServer port(Renderer renderer, io.javalin.http.Handler handler) {
    AdminServer port =
        new AdminServer(
            routes -> {
              Routes.get(routes, "/fails.png", handler);
              Routes.get(
                  routes,
                  "/next",
                  ctx -> ResponseWriter.send(ctx, "text/plain", "next".getBytes(UTF_8)));
              new ExceptionMapping(
                      new ErrorResponder(renderer, Limits.USUAL, LinkedPages.DOCS_AND_EDITOR),
                      requestLog,
                      List.of(),
                      false,
                      (request, failure) -> {})
                  .register(routes);
            },
            HOST,
            0,
            requestLog,
            Limits.USUAL);
    port.open();
    return port;
  }

  private static URI uri(int port, String path) {
    return URI.create("http://" + HOST + ":" + port + path);
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).join();
  }

  private static HttpResponse<byte[]> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).build());
  }

  private static HttpResponse<byte[]> post(URI uri) {
    return send(
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString("a,b")).build());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private static void assertThatTheNextIsAnswered(int port) {
    assertThat(text(get(uri(port, "/next")))).isEqualTo("next");
  }

  @ParameterizedTest
  @EnumSource
  void an_error_in_a_handler_is_answered(ErrorType type) {
    assertThatItIsSurvived(Place.HANDLER, type);
  }

  @ParameterizedTest
  @EnumSource
  void an_error_at_the_start_of_an_asynchronous_response_is_answered(ErrorType type) {
    assertThatItIsSurvived(Place.FUTURE, type);
  }

  @ParameterizedTest
  @EnumSource
  void an_error_during_an_asynchronous_response_is_answered(ErrorType type) {
    assertThatItIsSurvived(Place.CONTINUATION, type);
  }

  @ParameterizedTest
  @EnumSource
  void an_error_in_the_first_piece_of_a_body_is_answered(ErrorType type) {
    assertThatItIsSurvived(Place.FIRST_PIECE, type);
  }

  private void assertThatItIsSurvived(Place place, ErrorType type) {
    AdminServer port = port(new EmptyRenderer(), ctx -> place.fail(ctx, type));
    try {
      assertThatItIsAnswered(get(uri(port.port(), "/fails.png")), type);
      assertThatTheNextIsAnswered(port.port());
    } finally {
      port.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_error_in_a_later_piece_of_a_body_closes_the_connection(ErrorType type) throws Exception {
    AdminServer port =
        port(new EmptyRenderer(), ctx -> ResponseWriter.send(ctx, "text/plain", failing(3, type)));
    try (Socket client = new Socket(HOST, port.port())) {
      client.getOutputStream().write("GET /fails.png HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
      assertThat(client.getInputStream().readAllBytes()).hasSizeLessThan(400_000);
      assertThatItIsLoggedOnce(type);
      assertThatTheNextIsAnswered(port.port());
    } finally {
      port.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_error_in_an_error_image_is_answered(ErrorType type) {
    EmptyRenderer renderer = new EmptyRenderer();
    renderer.failing = Optional.of(type);
    AdminServer port =
        port(
            renderer,
            ctx -> {
              throw new OverloadException("busy");
            });
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri(port.port(), "/fails.png"))
              .header("Accept", "image/*")
              .build();
      HttpResponse<byte[]> answer = send(request);
      assertThat(answer.statusCode()).isEqualTo(type.status);
      assertThatItIsLoggedOnce(type);
      assertThatTheNextIsAnswered(port.port());
    } finally {
      port.close();
    }
  }

  /** Starts Jetty with a failing handler after those of the service. */
  private static final class Failing extends Handler.Abstract {
    private final ErrorType type;

    Failing(ErrorType type) {
      this.type = type;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      if (request.getHttpURI().getPath().equals("/fails")) {
        throw type.error.get();
      }
      Content.Sink.write(response, true, "next", callback);
      return true;
    }
  }

  /** A request whose body cannot be read. */
  private static final class Unreadable extends Handler.Wrapper {
    private final ErrorType type;

    Unreadable(Handler next, ErrorType type) {
      super(next);
      this.type = type;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      boolean fails = request.getHttpURI().getPath().equals("/unreadable");
      return super.handle(fails ? new Failed(request) : request, response, callback);
    }

    private final class Failed extends Request.Wrapper {
      Failed(Request request) {
        super(request);
      }

      @Override
      public Content.Chunk read() {
        throw type.error.get();
      }
    }
  }

  private Server handlers(ErrorType type) throws Exception {
    MemoryPool room = new MemoryPool(1 << 20);
    EvictingMemoryPool incoming = new EvictingMemoryPool(1 << 20, Duration.ZERO);
    BodyBufferingHandler bodies =
        new BodyBufferingHandler(
            LONG,
            1 << 20,
            incoming,
            new LargeInputGate(LONG, room, room, 1),
            new Admission(
                new RenderQueue(
                    new ChartRenderer(TestService.FONTS),
                    QueueLimits.of(1),
                    room,
                    metrics.rendering())));
    RepeatedRequestHandler repeated =
        new RepeatedRequestHandler(tag -> Optional.empty(), new MemoryPool(1 << 20), requestLog);
    repeated.setHandler(new Failing(type));
    bodies.setHandler(repeated);
    DrainHandler traffic = new DrainHandler();
    traffic.setHandler(new Unreadable(bodies, type));
    Server server = new Server();
    server.addConnector(new ServerConnector(server));
    server.addBean(
        new ConnectionGuard(
            server,
            ClientTimeouts.DEFAULT,
            new EvictingMemoryPool(1 << 20, Duration.ZERO),
            () -> {}));
    server.setErrorHandler(new JettyErrorHandler(requestLog, 8000, 32_768));
    server.setHandler(traffic);
    server.start();
    return server;
  }

  @ParameterizedTest
  @EnumSource
  void an_error_after_the_server_handlers_is_answered(ErrorType type) throws Exception {
    Server server = handlers(type);
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    try {
      assertThatItIsAnswered(get(uri(port, "/fails")), type);
      assertThatTheNextIsAnswered(port);
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_error_after_the_server_handlers_is_answered_for_a_body(ErrorType type) throws Exception {
    assertThatABodyIsSurvived("/fails", type);
  }

  @ParameterizedTest
  @EnumSource
  void an_error_while_a_body_is_read_is_answered(ErrorType type) throws Exception {
    assertThatABodyIsSurvived("/unreadable", type);
  }

  private void assertThatABodyIsSurvived(String path, ErrorType type) throws Exception {
    Server server = handlers(type);
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    try {
      assertThatItIsAnswered(post(uri(port, path)), type);
      assertThat(text(post(uri(port, "/next")))).isEqualTo("next");
    } finally {
      server.stop();
    }
  }
}
