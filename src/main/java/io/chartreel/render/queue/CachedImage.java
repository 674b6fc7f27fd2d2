package io.chartreel.render.queue;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.RenderedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A finished image, for all who ask for it. Thread-safe.
 *
 * <p>While the cache keeps it, it is no matter how slowly it is taken. One that is kept no longer,
 * or never was, needs memory of its own until all have taken it: once, however many they are.
 */
public final class CachedImage {
  private final byte[] bytes;
  private final List<String> warnings;
  private final Set<Runnable> takers = new HashSet<>();
  private boolean kept;
  private boolean counted;

  /**
   * One that nobody keeps or takes.
   *
   * @param bytes the file, which nobody writes to
   * @param warnings what is not as it was asked for, each one line of ASCII
   */
  CachedImage(byte[] bytes, List<String> warnings) {
    this.bytes = bytes;
    this.warnings = List.copyOf(warnings);
  }

  /** What was made, without the room that its making needed. */
  public static CachedImage of(RenderedImage rendering) {
    return new CachedImage(rendering.bytes(), rendering.warnings());
  }

  public byte[] bytes() {
    return bytes;
  }

  public List<String> warnings() {
    return warnings;
  }

  /** Is kept from now on. */
  synchronized void keep() {
    kept = true;
  }

  /** Is kept no longer. Where there is no memory for it, those who still take it are hung up on. */
  void leave(MemoryPool room) {
    List<Runnable> slow = List.of();
    synchronized (this) {
      kept = false;
      if (!takers.isEmpty() && !isCounted(room)) {
        slow = List.copyOf(takers);
      }
    }
    slow.forEach(Runnable::run);
  }

  /**
   * Begins to be sent to one more client.
   *
   * @param hangUp ends that, where there is no memory for it any longer
   * @return false where there is none now
   */
  public synchronized boolean take(MemoryPool room, Runnable hangUp) {
    return (kept || isCounted(room)) && takers.add(hangUp);
  }

  /** Ends to be sent to one client, as it began with {@link #take}. */
  public synchronized void giveBack(MemoryPool room, Runnable hangUp) {
    takers.remove(hangUp);
    if (takers.isEmpty() && counted) {
      counted = false;
      room.give(bytes.length);
    }
  }

  private boolean isCounted(MemoryPool room) {
    counted = counted || room.take(bytes.length);
    return counted;
  }
}
