package io.chartreel.render;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Signals that the service is too busy for a request, or that its chart took too long. It has no
 * stack trace: nothing in the code is wrong, and recording one costs more than the whole response.
 */
public final class OverloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MILLISECOND_DIGITS = 3;

  /** Creates one with a sentence for the client: what happened and what to do. */
  public OverloadException(String sentence) {
    super(sentence, null, false, false);
  }

  /** Returns one for a chart that would have to wait for too long. */
  public static OverloadException queueFull() {
    return new OverloadException("The server is busy. Try again in a second.");
  }

  /** Returns one for a chart that has waited for as long as it may. */
  public static OverloadException waitedTooLong(Duration limit) {
    return new OverloadException(
        "The server is busy (waited " + seconds(limit) + "). Try again in a second.");
  }

  /** Returns one for a chart that was rendered for as long as it may be. */
  public static OverloadException renderingTimeout(Duration limit) {
    return new OverloadException(
        "Drawing took longer than "
            + seconds(limit)
            + ". Try again in a second, with a smaller size or with a lower fps.");
  }

  /** Returns one for a chart that was parsed for as long as it may be. */
  public static OverloadException parsingTimeout(Duration limit) {
    return new OverloadException(
        "Reading this chart took longer than "
            + seconds(limit)
            + ". Try again in a second or send less data.");
  }

  /** Returns a duration such as {@code 2 s} or {@code 0.05 s}. */
  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), MILLISECOND_DIGITS)
            .stripTrailingZeros()
            .toPlainString()
        + " s";
  }
}
