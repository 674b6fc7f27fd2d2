package io.chartreel.render;

import java.util.Locale;

/**
 * Signals that an animation exceeds the size that its request allows, even with the fewest frames.
 * It has no stack trace: nothing in the code is wrong.
 */
public final class ImageTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int bytes;
  private final int allowed;

  /**
   * Creates one for an animation.
   *
   * @param bytes the size with the fewest frames
   * @param allowed the size that the request allows
   */
  public ImageTooLargeException(int bytes, int allowed) {
    super(null, null, false, false);
    this.bytes = bytes;
    this.allowed = allowed;
  }

  /** Returns the size that the request allows, in bytes. */
  public int allowed() {
    return allowed;
  }

  /** Returns a sentence that states what is wrong. */
  public String detail() {
    return String.format(
        Locale.ROOT,
        "Even with the fewest frames the animation has %,d bytes (bytes=%d).",
        bytes,
        allowed);
  }

  /** Returns a sentence that states what to do. */
  public String remedy() {
    return "Use bytes=" + bytes + ", or reduce width, height or scale.";
  }

  @Override
  public String getMessage() {
    return detail() + " " + remedy();
  }
}
