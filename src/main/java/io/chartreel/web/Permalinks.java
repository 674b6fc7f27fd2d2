package io.chartreel.web;

import io.chartreel.request.BadRequestException;
import io.chartreel.request.Limits;
import io.chartreel.request.Permalink;

/**
 * Reads permalinks in memory of their own, so that they keep neither posted data nor drawings
 * waiting: a short one can unpack to a hundred times its size. Thread-safe.
 */
final class Permalinks {
  private final LargeTexts texts;
  private final Limits limits;

  /**
   * Reads permalinks.
   *
   * @param texts with memory that nothing else can take
   */
  Permalinks(LargeTexts texts, Limits limits) {
    this.texts = texts;
    this.limits = limits;
  }

  /**
   * Reads a permalink as soon as there is memory for what it unpacks to, which is found by
   * unpacking it once without keeping anything.
   *
   * @throws BadRequestException where it cannot be unpacked
   * @throws UnavailableException where too many wait, or it waits too long
   */
  <T, X extends Exception> T read(String packed, LargeTexts.Reading<T, X> reading)
      throws X, BadRequestException {
    return texts.read(Permalink.length(packed, limits), reading);
  }
}
