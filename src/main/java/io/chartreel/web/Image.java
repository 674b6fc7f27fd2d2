package io.chartreel.web;

import java.util.List;

/**
 * A finished image, for all who ask for it. Thread-safe.
 *
 * <p>While it is being sent, its bytes count once, however many take it: who takes slowly can hold
 * an image long after the cache has forgotten it.
 */
final class Image {
  private final byte[] bytes;
  private final List<String> warnings;
  private int takers;

  /**
   * One that nobody takes.
   *
   * @param bytes the file, which nobody writes to
   * @param warnings what is not as it was asked for, each one line of ASCII
   */
  Image(byte[] bytes, List<String> warnings) {
    this.bytes = bytes;
    this.warnings = List.copyOf(warnings);
  }

  /** What was made, without the room that its making needed. */
  static Image of(Rendering rendering) {
    return new Image(rendering.bytes().toByteArray(), rendering.warnings());
  }

  byte[] bytes() {
    return bytes;
  }

  List<String> warnings() {
    return warnings;
  }

  /** Begins to be sent to one more client; false where there is no room for it. */
  synchronized boolean take(Room room) {
    if (takers == 0 && !room.take(bytes.length)) {
      return false;
    }
    takers++;
    return true;
  }

  /** Ends to be sent to one client. */
  synchronized void giveBack(Room room) {
    takers--;
    if (takers == 0) {
      room.give(bytes.length);
    }
  }
}
