package io.chartreel.web.image;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Answers how a request was understood, as JSON, without drawing it. A chart needs the same
 * signature as its images. Thread-safe.
 */
public final class DescriptionHandler {
  private static final String MEDIA_TYPE = "application/json";

  private final ImageHandler images;
  private final UrlSigner signer;
  private final MemoryPool outgoing;

  /**
   * Creates a handler.
   *
   * @param images parses requests
   * @param signer checks signatures
   * @param outgoing memory for descriptions that are being sent
   */
  public DescriptionHandler(ImageHandler images, UrlSigner signer, MemoryPool outgoing) {
    this.images = images;
    this.signer = signer;
    this.outgoing = outgoing;
  }

  /** Answers {@code /json} and {@code /{name}.json}. */
  public void describe(Context ctx) throws BadRequestException {
    respond(ctx, images.request(ctx));
  }

  /** Answers {@code /c/{packed}.json}. */
  public void describePermalink(Context ctx) throws BadRequestException {
    respond(ctx, images.permalinkRequest(ctx));
  }

  private void respond(Context ctx, ChartRequest request) {
    ChartIdentity identity = ChartIdentity.of(request);
    signer.check(RawQuery.of(ctx), identity);
    byte[] body = DescriptionJson.of(request, identity, !signer.areNeeded());
    int length = body.length;
    String tag = EntityTag.of(body, ResponseWriter.coding(ctx, MEDIA_TYPE, length));
    if (ImageHandler.isFresh(ctx, tag)) {
      ResponseWriter.notModified(ctx);
      return;
    }
    if (!outgoing.tryAcquire(length)) {
      throw new OverloadException("The server is busy sending images. Try again in a second.");
    }
    Request.addCompletionListener(
        ServletContextRequest.getServletContextRequest(ctx.req()),
        failure -> outgoing.release(length));
    ResponseWriter.send(ctx, MEDIA_TYPE, body);
  }
}
