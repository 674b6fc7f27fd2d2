package io.chartreel.web;

import java.util.List;

/**
 * A finished image, for all who ask for it.
 *
 * @param bytes the file, which nobody writes to
 * @param warnings what is not as it was asked for, each one line of ASCII
 */
record Image(byte[] bytes, List<String> warnings) {
  /** What was made, without the room that its making needed. */
  static Image of(Rendering rendering) {
    return new Image(rendering.bytes().toByteArray(), rendering.warnings());
  }
}
