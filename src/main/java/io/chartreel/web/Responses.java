package io.chartreel.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Answers whose whole length is known: sent with it, and to HEAD without the body. */
final class Responses {
  private static final String BYTES = "bytes sent";

  private Responses() {}

  /** Lets any page show and read the answer: the same headers, whoever asks. */
  static void openToAll(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    ctx.header("Timing-Allow-Origin", "*");
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** Sends a body. */
  static void send(Context ctx, String mediaType, byte[] body) {
    send(ctx, mediaType, body.length, out -> out.write(body));
  }

  /** Streams a body from where it was made, copying nothing. */
  static void send(Context ctx, String mediaType, ByteArrayOutputStream body) {
    send(ctx, mediaType, body.size(), body::writeTo);
  }

  /** What writes a body. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void send(Context ctx, String mediaType, int length, Writing body) {
    ctx.contentType(mediaType);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.res().setContentLength(length);
    if (ctx.method() == HandlerType.HEAD) {
      return;
    }
    ctx.attribute(BYTES, length);
    try {
      body.to(ctx.res().getOutputStream());
    } catch (IOException hungUp) {
      throw new HungUpException(hungUp);
    }
  }

  /** Says that who asks has the answer already: RFC 9110, section 15.4.5. */
  static void notModified(Context ctx) {
    ctx.status(HttpStatus.NOT_MODIFIED);
    ctx.res().setContentType(null);
    try {
      ctx.res().flushBuffer();
    } catch (IOException hungUp) {
      throw new HungUpException(hungUp);
    }
  }

  /** How many bytes of body were sent. */
  static int bytes(Context ctx) {
    Integer bytes = ctx.attribute(BYTES);
    return bytes == null ? 0 : bytes;
  }
}
