package io.chartreel.gif;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;

/**
 * How one animation becomes images in few colours.
 *
 * <p>A few frames tell which colours are frequent; then every frame is asked for once and encoded.
 * Only where the colours turn out to be too many for one table, all frames are asked for twice
 * more: for their colours, and to be encoded in fewer. Whatever the length of an animation, the
 * memory that this takes is that of two frames and of the file.
 */
final class FrameEncoder {
  private static final int LEAST_DELAY = 20;
  private static final int MOST_DELAY = 655_350;
  private static final int ALL_BITS = 0xFFFFFF;
  private static final int SAMPLES = 8;

  private final Frames frames;
  private final int count;
  private final int loops;
  private final int tolerance;
  private final LogicalScreen screen;
  private final BitSet repeated = new BitSet();

  /**
   * Prepares an animation whose numbers are all in their ranges, on an empty screen of its size.
   */
  FrameEncoder(Frames frames, int loops, int tolerance, LogicalScreen screen) {
    this.frames = frames;
    this.count = frames.count();
    this.loops = loops;
    this.tolerance = tolerance;
    this.screen = screen;
  }

  /** The animation, whole and not yet written. */
  GifBlockWriter animation() throws IOException {
    Optional<GifBlockWriter> exact = exactly();
    return exact.isPresent() ? exact.get() : reduced();
  }

  /** The animation in the colours that are drawn, or nothing where they are more than 255. */
  private Optional<GifBlockWriter> exactly() throws IOException {
    ColorHistogram census = sample();
    if (census.size() > ColorTable.COLORS) {
      return Optional.empty();
    }
    ColorTable table = ColorQuantizer.growing(census);
    GifBlockWriter encoder = new GifBlockWriter(screen.width(), screen.height(), loops, table);
    for (int frame = 0; frame < count; frame++) {
      int delay = delay(frame);
      int[] pixels = pixels(frame);
      if (screen.compare(pixels).count() > 0) {
        if (!screen.paint(pixels, table)) {
          screen.blank();
          return Optional.empty();
        }
        if (!screen.area().isEmpty()) {
          encoder.image(screen.area(), table);
        }
      }
      encoder.stay(delay / 10);
    }
    return Optional.of(encoder);
  }

  /**
   * The colours of every eighth frame, eight at most: the frequent ones are in many. A short film
   * is not worth it.
   */
  private ColorHistogram sample() {
    ColorHistogram census = new ColorHistogram(ALL_BITS);
    int samples = Math.min(count / SAMPLES, SAMPLES);
    for (int i = 0; i < samples; i++) {
      int[] pixels = pixels((int) ((long) i * (count - 1) / Math.max(1, samples - 1)));
      census.count(pixels, screen.width(), screen.compare(pixels), i);
      screen.keep(pixels);
    }
    screen.blank();
    return census;
  }

  /** The animation in fewer colours than are drawn. */
  private GifBlockWriter reduced() throws IOException {
    ColorTable shared = ColorQuantizer.shared(census(), tolerance);
    GifBlockWriter encoder = new GifBlockWriter(screen.width(), screen.height(), loops, shared);
    encode(shared, encoder);
    return encoder;
  }

  private ColorHistogram census() {
    ColorHistogram census = new ColorHistogram(ALL_BITS);
    for (int frame = 0; frame < count; frame++) {
      int[] pixels = pixels(frame);
      ChangedRuns changes = screen.compare(pixels);
      repeated.set(frame, changes.count() == 0);
      census.count(pixels, screen.width(), changes, frame);
      screen.keep(pixels);
    }
    screen.blank();
    return census;
  }

  private void encode(ColorTable shared, GifBlockWriter encoder) throws IOException {
    for (int frame = 0; frame < count; frame++) {
      if (!repeated.get(frame)) {
        int[] pixels = pixels(frame);
        ChangedRuns changes = screen.compare(pixels);
        ColorTable table = shared;
        if (!screen.paint(pixels, shared)) {
          table = local(pixels, changes);
          screen.paintLocally(pixels, table, shared, tolerance);
        }
        if (!screen.area().isEmpty()) {
          encoder.image(screen.area(), table);
        }
      }
      encoder.stay(delay(frame) / 10);
    }
  }

  /** The table of a single frame. Of very many colours only the upper bits are looked at. */
  private ColorTable local(int[] pixels, ChangedRuns changes) {
    int mask = ALL_BITS;
    ColorHistogram census;
    do {
      census = new ColorHistogram(mask);
      census.count(pixels, screen.width(), changes, 0);
      mask = mask << 1 & mask & ~0x010100;
    } while (census.full());
    return ColorQuantizer.local(census, tolerance);
  }

  private int delay(int frame) {
    int delay =
        Bounds.inside("delay of frame " + frame, frames.delay(frame), LEAST_DELAY, MOST_DELAY);
    if (delay % 10 != 0) {
      throw new IllegalArgumentException(
          "delay of frame " + frame + " is " + delay + ", must be a multiple of 10");
    }
    return delay;
  }

  private int[] pixels(int frame) {
    int[] pixels = frames.pixels(frame);
    if (pixels.length != screen.width() * screen.height()) {
      throw new IllegalArgumentException(
          "frame "
              + frame
              + " has "
              + pixels.length
              + " pixels, must have "
              + screen.width()
              + " x "
              + screen.height());
    }
    return pixels;
  }
}
