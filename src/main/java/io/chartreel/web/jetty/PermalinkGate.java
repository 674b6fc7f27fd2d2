package io.chartreel.web.jetty;

import io.chartreel.canonical.Permalink;
import io.chartreel.render.OverloadException;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;

/**
 * Reads permalinks in memory of their own, so that they keep neither posted data nor drawings
 * waiting: a short one can unpack to a hundred times its size. Thread-safe.
 */
public final class PermalinkGate {
  private final LargeInputGate texts;
  private final Limits limits;

  /**
   * Reads permalinks.
   *
   * @param texts with memory that nothing else can take
   */
  public PermalinkGate(LargeInputGate texts, Limits limits) {
    this.texts = texts;
    this.limits = limits;
  }

  /**
   * Reads a permalink as soon as there is memory for what it unpacks to, which is found by
   * unpacking it once without keeping anything.
   *
   * @throws BadRequestException where it cannot be unpacked
   * @throws OverloadException where too many wait, or it waits too long
   */
  public <T, X extends Exception> T read(String packed, LargeInputGate.Reading<T, X> reading)
      throws X, BadRequestException {
    return texts.read(Permalink.length(packed, limits), reading);
  }
}
