package io.chartreel.web.jetty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.queue.CachedImage;
import io.chartreel.web.ops.RequestLog;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers a GET whose URL has been requested before, character by character, from the cached image
 * and the remembered headers. The URL is not parsed again, and no thread waits for a slow client.
 *
 * <pre>
 *   UNKNOWN --- route calls mark(), response is a 200 ---&gt; REMEMBERED
 *      ^                                                       |
 *      +--- headers evicted (too many characters) ------------+
 *
 *   REMEMBERED, image cached, memory to send it free:  answered here
 *   anything else:                                     passed on, and remembered again if marked
 * </pre>
 *
 * <p>Guarantees: a repeated response has the same status, body and headers as the first one, except
 * {@code Date} and {@code Connection}; only responses are repeated that a route has marked as the
 * same for every client; requests with {@code If-None-Match} are always passed on.
 *
 * <p>Thread-safe.
 */
public final class RepeatedRequestHandler extends Handler.Wrapper {
  /** The most characters of all remembered URLs and headers. */
  private static final long MAX_CHARACTERS = 2 << 20;

  /** The headers that belong to one response and are not repeated. */
  private static final EnumSet<HttpHeader> NOT_REPEATED =
      EnumSet.of(HttpHeader.DATE, HttpHeader.CONNECTION);

  private static final String REPEATABLE = RepeatedRequestHandler.class.getName();

  private final Function<String, Optional<CachedImage>> images;
  private final MemoryPool outgoing;
  private final RequestLog log;
  private final Cache<String, Answer> answers =
      Caffeine.newBuilder()
          .maximumWeight(MAX_CHARACTERS)
          .weigher((String url, Answer answer) -> url.length() + answer.length())
          .executor(Runnable::run)
          .build();

  /**
   * The mark of a response that can be repeated.
   *
   * @param tag the entity tag of its image
   * @param route the template of its path
   */
  private record Repeatable(String tag, String route) {}

  /** A response without its image. */
  private record Answer(Repeatable repeatable, HttpFields headers) {
    int length() {
      return headers.stream().map(HttpField::toString).mapToInt(String::length).sum();
    }
  }

  /**
   * Creates a handler that remembers no responses yet.
   *
   * @param images returns the image with an entity tag, if it is cached
   * @param outgoing memory for images that are sent but no longer cached
   */
  public RepeatedRequestHandler(
      Function<String, Optional<CachedImage>> images, MemoryPool outgoing, RequestLog log) {
    this.images = images;
    this.outgoing = outgoing;
    this.log = log;
  }

  /**
   * Marks the response that is about to be sent as the same for every client.
   *
   * @param tag the entity tag of the image that is its body
   */
  public static void mark(Context ctx, String tag) {
    ctx.req().setAttribute(REPEATABLE, new Repeatable(tag, RequestLog.route(ctx)));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    @Nullable String url = request.getHttpURI().getPathQuery();
    if (url == null
        || !HttpMethod.GET.is(request.getMethod())
        || request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)) {
      return super.handle(request, response, callback);
    }
    Optional<Answer> answer = Optional.ofNullable(answers.getIfPresent(url));
    Optional<CachedImage> image =
        answer.map(Answer::repeatable).map(Repeatable::tag).flatMap(images);
    Runnable disconnect = request.getConnectionMetaData().getConnection()::close;
    if (answer.isEmpty() || image.isEmpty() || !image.get().tryAcquire(outgoing, disconnect)) {
      return super.handle(request, new RememberedResponse(request, response, url), callback);
    }
    repeat(request, response, callback, answer.get(), image.get(), disconnect);
    return true;
  }

  private void repeat(
      Request request,
      Response response,
      Callback callback,
      Answer answer,
      CachedImage image,
      Runnable disconnect) {
    byte[] bytes = image.bytes();
    Request.addCompletionListener(
        request,
        failure -> {
          image.release(outgoing, disconnect);
          log.line(
              request,
              answer.repeatable().route(),
              failure == null ? HttpStatus.OK_200 : RequestLog.CLIENT_CLOSED,
              bytes.length,
              RequestLog.newId());
        });
    response.setStatus(HttpStatus.OK_200);
    response.getHeaders().add(answer.headers());
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  /** A response whose headers are remembered when they are sent, if it is marked. */
  private final class RememberedResponse extends Response.Wrapper {
    private final String url;

    RememberedResponse(Request request, Response response, String url) {
      super(request, response);
      this.url = url;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (isStartOf200()
          && getRequest().getAttribute(REPEATABLE) instanceof Repeatable repeatable) {
        HttpFields headers = HttpFields.build(getHeaders(), NOT_REPEATED).asImmutable();
        answers.put(url, new Answer(repeatable, headers));
      }
      super.write(last, content, callback);
    }

    /** Returns whether nothing has been sent of a 200, which is the status if none is set. */
    private boolean isStartOf200() {
      return !isCommitted() && (getStatus() == 0 || getStatus() == HttpStatus.OK_200);
    }
  }
}
