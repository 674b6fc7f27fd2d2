package io.chartreel.web.jetty;

import io.chartreel.render.OverloadException;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.web.link.ChartPaths;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * Admits data that are posted to be drawn only while a chart could be queued. Everything else would
 * be parsed in vain, and the parsing would take the processors from the charts that are being
 * drawn. Thread-safe.
 */
public final class Admission {
  private static final String PLACE = RenderQueue.Place.class.getName();

  private final RenderQueue gate;

  public Admission(RenderQueue gate) {
    this.gate = gate;
  }

  /** Returns why the body of a request need not be read; empty where it has to be. */
  Optional<OverloadException> refusal(Request request) {
    return isToBeDrawn(request) ? gate.refusal() : Optional.empty();
  }

  /**
   * Reserves a place for a request whose body is complete, and returns why there is none. The place
   * has to be left when the request has been handled; if a chart is being drawn by then, that keeps
   * it.
   */
  Optional<OverloadException> enter(Request request) {
    if (!isToBeDrawn(request)) {
      return Optional.empty();
    }
    Optional<OverloadException> refusal = gate.refusal();
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<RenderQueue.Place> place = gate.reserve();
    place.ifPresent(reserved -> request.setAttribute(PLACE, reserved));
    return place.isPresent() ? Optional.empty() : Optional.of(gate.full());
  }

  /**
   * Leaves the place of a request, where it has one that no drawing needs. This comes before the
   * answer, so that whoever has that finds the place free.
   */
  public static void leave(ServletRequest request) {
    place(request).ifPresent(RenderQueue.Place::leave);
  }

  /** Leaves the place of a request that was handled, if nobody has done so. */
  public static void leave(Request request) {
    if (request.getAttribute(PLACE) instanceof RenderQueue.Place place) {
      place.leave();
    }
  }

  /** Returns the place that was reserved for a request, where one was. */
  public static Optional<RenderQueue.Place> place(ServletRequest request) {
    return Optional.ofNullable((RenderQueue.Place) request.getAttribute(PLACE));
  }

  /** Whether the client sends its body only after it was told to. */
  static boolean isAsking(Request request) {
    return request.getHeaders().contains(HttpHeader.EXPECT, "100-continue");
  }

  private static boolean isToBeDrawn(Request request) {
    return HttpMethod.POST.is(request.getMethod())
        && ChartPaths.drawsPostedData(Request.getPathInContext(request));
  }
}
