package io.chartreel.image;

/**
 * An image cannot be read. The message is a phrase that continues a sentence about the image:
 * {@code is not a PNG, JPEG or GIF file}.
 */
public final class ImageException extends Exception {
  private static final long serialVersionUID = 1;

  ImageException(String message) {
    super(message);
  }

  ImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
