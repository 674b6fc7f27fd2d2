package io.chartreel.image;

/**
 * An image cannot be read. The message is a phrase that continues a sentence about the image:
 * {@code is not a PNG, JPEG or GIF file}.
 */
public final class ImageException extends Exception {
  private static final long serialVersionUID = 1;

  /** Whether the image could be read if it were smaller. */
  private final boolean tooLarge;

  private ImageException(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  /** Returns the exception for an image that is wrong. */
  static ImageException wrong(String message) {
    return new ImageException(message, false);
  }

  /** Returns the exception for an image that exceeds a limit. */
  static ImageException tooLarge(String message) {
    return new ImageException(message, true);
  }

  /** Returns whether the image could be read if it were smaller. */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
