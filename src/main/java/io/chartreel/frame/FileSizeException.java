package io.chartreel.frame;

import java.io.IOException;

/** Signals that a file exceeds the size that it may have. */
final class FileSizeException extends IOException {
  private static final long serialVersionUID = 1L;

  FileSizeException(int maxBytes) {
    super("The file exceeds " + maxBytes + " bytes.");
  }
}
