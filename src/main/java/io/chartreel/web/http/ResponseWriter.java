package io.chartreel.web.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Collections;

/** Answers whose whole length is known: sent with it, and to HEAD without the body. */
public final class ResponseWriter {
  private static final String BYTES = "bytes sent";

  private ResponseWriter() {}

  /** Lets any page show and read the answer: the same headers, whoever asks. */
  public static void openToAll(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    ctx.header("Timing-Allow-Origin", "*");
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** Sends a body that is there. */
  public static void send(Context ctx, String mediaType, byte[] body) {
    send(ctx, mediaType, BodyPieces.of(body));
  }

  /**
   * Sends a body. A short one is left to the server, which keeps it until the client takes it; of
   * another one each piece is sent when there is room for it, so that no thread waits for a client
   * who takes nothing.
   */
  public static void send(Context ctx, String mediaType, BodyPieces body) {
    ctx.contentType(mediaType);
    ctx.header("X-Content-Type-Options", "nosniff");
    if (ctx.method() == HandlerType.HEAD) {
      ctx.res().setContentLengthLong(body.length());
      return;
    }
    ctx.attribute(BYTES, body.length());
    if (body.length() < ctx.res().getBufferSize()) {
      // its length is set when it is complete; set before, the last byte of it would be waited for
      try {
        while (body.bytes().hasNext()) {
          ctx.res().getOutputStream().write(body.bytes().next());
        }
      } catch (IOException hungUp) {
        throw new ClientGoneException(hungUp);
      }
    } else {
      ctx.res().setContentLengthLong(body.length());
      ctx.future(() -> AsyncBodyWriter.begin(ctx.res(), body.bytes()));
    }
  }

  /** Says that who asks has the answer already: RFC 9110, section 15.4.5. */
  public static void notModified(Context ctx) {
    ctx.status(HttpStatus.NOT_MODIFIED);
    ctx.res().setContentType(null);
    ctx.future(() -> AsyncBodyWriter.begin(ctx.res(), Collections.emptyIterator()));
  }

  /** How many bytes of body were sent. */
  public static long bytes(Context ctx) {
    Long bytes = ctx.attribute(BYTES);
    return bytes == null ? 0 : bytes;
  }
}
