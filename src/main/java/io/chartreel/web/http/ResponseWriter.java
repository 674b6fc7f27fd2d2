package io.chartreel.web.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Collections;

/**
 * Sends responses with their length. Responses to HEAD have the same headers and no body. Text is
 * compressed for clients that accept it.
 */
public final class ResponseWriter {
  /** The headers that scripts of other sites may read, see the Fetch Standard. */
  private static final String EXPOSED = "Content-Location, X-Chart-Warning, X-Chart-Error";

  /** How long browsers may remember the answer to a preflight request: a day. */
  private static final String MAX_AGE_SECONDS = "86400";

  private static final String ACCEPT_ENCODING = "Accept-Encoding";

  private static final String BYTES = "bytes sent";

  private ResponseWriter() {}

  /** Allows every site to show and read the response. The headers are the same for all clients. */
  public static void openToAll(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Access-Control-Expose-Headers", EXPOSED);
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    ctx.header("Timing-Allow-Origin", "*");
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /**
   * Answers OPTIONS.
   *
   * @param methods that the address supports
   * @param isOpen whether scripts of other sites may use it; then the response answers their
   *     preflight requests, see the Fetch Standard
   */
  public static void options(Context ctx, String methods, boolean isOpen) {
    ctx.status(HttpStatus.NO_CONTENT);
    ctx.res().setContentType(null);
    ctx.header("Allow", methods);
    if (isOpen) {
      ctx.header("Access-Control-Allow-Origin", "*");
      ctx.header("Access-Control-Allow-Methods", methods);
      ctx.header("Access-Control-Allow-Headers", "content-type");
      ctx.header("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }
  }

  /** Sends a body that is in memory, in the coding that the client prefers. */
  public static void send(Context ctx, String mediaType, byte[] body) {
    ContentCoding coding = coding(ctx, mediaType, body.length);
    send(ctx, mediaType, coding, coding.encode(body));
  }

  /**
   * Sends a body that is in memory.
   *
   * @param coding as {@link #coding} has chosen it
   * @param encoded the body in that coding
   */
  static void send(Context ctx, String mediaType, ContentCoding coding, byte[] encoded) {
    if (coding == ContentCoding.GZIP) {
      ctx.header("Content-Encoding", "gzip");
    }
    send(ctx, mediaType, BodyPieces.of(encoded));
  }

  /**
   * Returns the coding in which a body is sent. A response that depends on it says so in the header
   * {@code Vary}, which is added here.
   *
   * @param length of the body, in bytes
   */
  public static ContentCoding coding(Context ctx, String mediaType, int length) {
    if (ContentCoding.isCompressible(mediaType)) {
      ctx.header("Vary", ACCEPT_ENCODING);
    }
    return ContentCoding.of(
        Collections.list(ctx.req().getHeaders(ACCEPT_ENCODING)), mediaType, length);
  }

  /**
   * Sends a body as it is. A short one fits into the buffer of the server, which sends it on its
   * own. A longer one is written asynchronously, so that no thread waits for a slow client.
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
      // the server sets the length; with a length, writing the last byte would block
      try {
        while (body.bytes().hasNext()) {
          ctx.res().getOutputStream().write(body.bytes().next());
        }
      } catch (IOException gone) {
        throw new ClientGoneException(gone);
      }
    } else {
      ctx.res().setContentLengthLong(body.length());
      ctx.future(() -> AsyncBodyWriter.start(ctx.res(), body.bytes()));
    }
  }

  /** Sends a 304: the client has the current representation. RFC 9110, section 15.4.5. */
  public static void notModified(Context ctx) {
    ctx.status(HttpStatus.NOT_MODIFIED);
    ctx.res().setContentType(null);
    ctx.future(() -> AsyncBodyWriter.start(ctx.res(), Collections.emptyIterator()));
  }

  /** Returns the length of the body of a response, in bytes. */
  public static long bytes(Context ctx) {
    Long bytes = ctx.attribute(BYTES);
    return bytes == null ? 0 : bytes;
  }
}
