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
 * Answers who asks for an image letter for letter as somebody before, for as long as the image is
 * kept: the answer is known by its address, nothing of which is read again, and no thread waits for
 * who takes it slowly. All else is handed on. Thread-safe.
 */
public final class RepeatedRequestHandler extends Handler.Wrapper {
  /** Characters of addresses and headers that are kept. */
  private static final long MOST_CHARACTERS = 2 << 20;

  /** What is said of one answer and not of the next. */
  private static final EnumSet<HttpHeader> OF_ONE_ANSWER =
      EnumSet.of(HttpHeader.DATE, HttpHeader.CONNECTION);

  private static final String REPEATABLE = RepeatedRequestHandler.class.getName();

  private final Function<String, Optional<CachedImage>> images;
  private final MemoryPool sending;
  private final RequestLog log;
  private final Cache<String, Answer> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String address, Answer answer) -> address.length() + answer.length())
          .executor(Runnable::run)
          .build();

  /**
   * What a route says of an image that it sends.
   *
   * @param route its template
   */
  private record Sent(String tag, String route) {}

  /** An answer without its image. */
  private record Answer(Sent sent, HttpFields headers) {
    int length() {
      return headers.stream().map(HttpField::toString).mapToInt(String::length).sum();
    }
  }

  /**
   * Knows no answers.
   *
   * @param images those that are kept, by their tags
   * @param sending memory for images that are being sent
   */
  public RepeatedRequestHandler(
      Function<String, Optional<CachedImage>> images, MemoryPool sending, RequestLog log) {
    this.images = images;
    this.sending = sending;
    this.log = log;
  }

  /** Says of the answer that is to be sent that it is the image of a tag, and the same for all. */
  public static void mark(Context ctx, String tag) {
    ctx.req().setAttribute(REPEATABLE, new Sent(tag, RequestLog.route(ctx)));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    @Nullable String address = request.getHttpURI().getPathQuery();
    if (address == null
        || !HttpMethod.GET.is(request.getMethod())
        || request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)) {
      return super.handle(request, response, callback);
    }
    Optional<Answer> answer = Optional.ofNullable(answers.getIfPresent(address));
    Optional<CachedImage> image = answer.map(Answer::sent).map(Sent::tag).flatMap(images);
    Runnable hangUp = request.getConnectionMetaData().getConnection()::close;
    if (answer.isEmpty() || image.isEmpty() || !image.get().tryAcquire(sending, hangUp)) {
      return super.handle(request, new Remembered(request, response, address), callback);
    }
    repeat(request, response, callback, answer.get(), image.get(), hangUp);
    return true;
  }

  private void repeat(
      Request request,
      Response response,
      Callback callback,
      Answer answer,
      CachedImage image,
      Runnable hangUp) {
    byte[] bytes = image.bytes();
    Request.addCompletionListener(
        request,
        failure -> {
          image.release(sending, hangUp);
          log.line(
              request,
              answer.sent().route(),
              failure == null ? HttpStatus.OK_200 : RequestLog.CLIENT_CLOSED,
              bytes.length,
              RequestLog.newId());
        });
    response.setStatus(HttpStatus.OK_200);
    response.getHeaders().add(answer.headers());
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  /** An answer that is remembered when its headers are sent, where it is marked. */
  private final class Remembered extends Response.Wrapper {
    private final String address;

    Remembered(Request request, Response response, String address) {
      super(request, response);
      this.address = address;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (isGood() && getRequest().getAttribute(REPEATABLE) instanceof Sent sent) {
        HttpFields headers = HttpFields.build(getHeaders(), OF_ONE_ANSWER).asImmutable();
        answers.put(address, new Answer(sent, headers));
      }
      super.write(last, content, callback);
    }

    /** Whether this is the beginning of a 200, which is the status where none was set. */
    private boolean isGood() {
      return !isCommitted() && (getStatus() == 0 || getStatus() == HttpStatus.OK_200);
    }
  }
}
