package io.chartreel.web.admission;

import io.chartreel.render.OverloadException;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.web.link.ChartPaths;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * Admits posted charts only while the render queue has a place. Parsing the others would be in
 * vain, and would take processor time from the charts that are being rendered. Thread-safe.
 */
public final class Admission {
  private static final String PLACE = RenderQueue.Slot.class.getName();

  private final RenderQueue queue;

  /** Creates an admission to a queue. */
  public Admission(RenderQueue queue) {
    this.queue = queue;
  }

  /** Returns why the body of a request need not be read; empty if it has to be. */
  Optional<OverloadException> rejection(Request request) {
    return isPostedChart(request) ? queue.rejection() : Optional.empty();
  }

  /**
   * Reserves a place in the queue for a request whose body is complete. {@link #leave(Request)}
   * must be called when the request has been handled; a chart that is being rendered by then keeps
   * the place.
   *
   * @return why there is no place; empty if one is reserved or none is needed
   */
  Optional<OverloadException> reserve(Request request) {
    if (!isPostedChart(request)) {
      return Optional.empty();
    }
    Optional<OverloadException> rejection = queue.rejection();
    if (rejection.isPresent()) {
      return rejection;
    }
    Optional<RenderQueue.Slot> place = queue.reserve();
    place.ifPresent(reserved -> request.setAttribute(PLACE, reserved));
    return place.isPresent() ? Optional.empty() : Optional.of(OverloadException.queueFull());
  }

  /**
   * Releases the place of a request unless a chart is being rendered in it. Must be called before
   * the response is written, so that a client that has its response finds the place free.
   */
  public static void leave(ServletRequest request) {
    place(request).ifPresent(RenderQueue.Slot::release);
  }

  /** Releases the place of a request that has been handled, if it still has one. */
  static void leave(Request request) {
    if (request.getAttribute(PLACE) instanceof RenderQueue.Slot place) {
      place.release();
    }
  }

  /** Returns the place that is reserved for a request, if there is one. */
  public static Optional<RenderQueue.Slot> place(ServletRequest request) {
    return Optional.ofNullable((RenderQueue.Slot) request.getAttribute(PLACE));
  }

  private static boolean isPostedChart(Request request) {
    return HttpMethod.POST.is(request.getMethod())
        && ChartPaths.drawsPostedData(Request.getPathInContext(request));
  }

  /** Returns whether the client sends its body only after a 100: RFC 9110, section 10.1.1. */
  static boolean expectsContinue(Request request) {
    return request.getHeaders().contains(HttpHeader.EXPECT, "100-continue");
  }
}
