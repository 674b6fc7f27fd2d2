package io.chartreel.web.admission;

import io.chartreel.canonical.Permalink;
import io.chartreel.render.OverloadException;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;

/**
 * Makes permalinks wait until there is memory for what they unpack to, which can be a hundred times
 * their size. They have memory of their own, so that they hold up neither posted data nor
 * rendering. Thread-safe.
 */
public final class PermalinkGate {
  private final LargeInputGate gate;
  private final Limits limits;

  /**
   * Creates a gate for permalinks.
   *
   * @param gate whose memory no other input takes
   * @param limits of what a permalink may unpack to
   */
  public PermalinkGate(LargeInputGate gate, Limits limits) {
    this.gate = gate;
    this.limits = limits;
  }

  /**
   * Parses a permalink as soon as there is memory for it. It is unpacked once before, to determine
   * its length, and the result is discarded.
   *
   * @throws BadRequestException if it cannot be unpacked
   * @throws OverloadException if too many permalinks wait, or this one waited too long
   */
  public <T, X extends Exception> T read(String packed, LargeInputGate.Reading<T, X> reading)
      throws X, BadRequestException {
    return gate.read(Permalink.length(packed, limits), reading);
  }
}
