package io.chartreel.web.admission;

import io.chartreel.render.OverloadException;
import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.server.Request;

/** The reason why the body of a request was dropped, as an attribute of the request. */
public final class BodyRejection {
  private static final String ATTRIBUTE = BodyRejection.class.getName();

  private BodyRejection() {}

  /** Sets the reason. */
  static void set(Request request, OverloadException reason) {
    request.setAttribute(ATTRIBUTE, reason);
  }

  /**
   * Checks that the body of a request was not dropped.
   *
   * @throws OverloadException the reason, if it was dropped
   */
  public static void check(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof OverloadException reason) {
      throw reason;
    }
  }
}
