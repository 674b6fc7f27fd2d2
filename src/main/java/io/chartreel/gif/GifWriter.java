package io.chartreel.gif;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.Optional;

/**
 * Writes animations as GIF89a files.
 *
 * <p>A few frames tell which colours are frequent; then every frame is asked for once and encoded.
 * Only where the colours turn out to be too many for one table, all frames are asked for twice
 * more: for their colours, and to be encoded in fewer. Whatever the length of an animation, the
 * memory that this takes is that of two frames and of the file. Writers share nothing, so that any
 * number may run at once.
 */
public final class GifWriter {
  private static final int MOST_SIDE = 65_535;
  private static final int MOST_LOOPS = 65_536;
  private static final int MOST_TOLERANCE = 255;
  private static final int LEAST_DELAY = 20;
  private static final int MOST_DELAY = 655_350;
  private static final int ALL_BITS = 0xFFFFFF;
  private static final int BUFFER = 1 << 16;
  private static final int SAMPLES = 8;

  private final Frames frames;
  private final int width;
  private final int height;
  private final int count;
  private final int tolerance;
  private final LogicalScreen screen;
  private final BitSet repeated = new BitSet();

  private GifWriter(Frames frames, int tolerance) {
    this.frames = frames;
    this.tolerance = inside("tolerance", tolerance, 0, MOST_TOLERANCE);
    width = inside("width", frames.width(), 1, MOST_SIDE);
    height = inside("height", frames.height(), 1, MOST_SIDE);
    count = inside("number of frames", frames.count(), 1, Integer.MAX_VALUE);
    if ((long) width * height > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException(
          "width "
              + width
              + " times height "
              + height
              + " must be at most "
              + Integer.MAX_VALUE / 4
              + " pixels");
    }
    screen = new LogicalScreen(width, height);
  }

  /**
   * Writes an animation. Frames that show the same become one that stays longer.
   *
   * <p>An animation of at most 256 colours is written exactly, and so is, at tolerance 0, each
   * frame of at most 255. Where there are more, flat colours stay exact and others move by at most
   * the tolerance. Only in a frame that would need more than 255 colours even so, they move
   * further.
   *
   * @param loops how often the animation is played, 0 for ever, at most 65,536
   * @param tolerance by how much a channel of a colour may be moved, 0 to 255, where there are more
   *     than 256 colours
   * @param out takes the file; flushed in the end and not closed
   * @throws IllegalArgumentException if a number is out of its range; nothing has been written then
   * @throws IOException if the stream fails; what it took is no whole file then
   */
  public static void write(Frames frames, int loops, int tolerance, OutputStream out)
      throws IOException {
    inside("loops", loops, 0, MOST_LOOPS);
    GifWriter writer = new GifWriter(frames, tolerance);
    Optional<AnimationEncoder> exact = writer.exactly(loops);
    AnimationEncoder encoder = exact.isPresent() ? exact.get() : writer.reduced(loops);
    encoder.write(new BufferedOutputStream(out, BUFFER));
  }

  /** The animation in the colours that are drawn, or nothing where they are more than 255. */
  private Optional<AnimationEncoder> exactly(int loops) throws IOException {
    ColorCensus census = sample();
    if (census.size() > ColorTable.COLORS) {
      return Optional.empty();
    }
    ColorTable table = ColorReduction.growing(census);
    AnimationEncoder encoder = new AnimationEncoder(width, height, loops, table);
    for (int frame = 0; frame < count; frame++) {
      int delay = delay(frame);
      int[] pixels = pixels(frame);
      if (screen.compare(pixels).count() > 0) {
        if (!screen.paint(pixels, table)) {
          screen.blank();
          return Optional.empty();
        }
        if (screen.changed()) {
          encoder.image(screen, table);
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
  private ColorCensus sample() {
    ColorCensus census = new ColorCensus(ALL_BITS);
    int samples = Math.min(count / SAMPLES, SAMPLES);
    for (int i = 0; i < samples; i++) {
      int[] pixels = pixels((int) ((long) i * (count - 1) / Math.max(1, samples - 1)));
      census.count(pixels, width, screen.compare(pixels), i);
      screen.keep(pixels);
    }
    screen.blank();
    return census;
  }

  /** The animation in fewer colours than are drawn. */
  private AnimationEncoder reduced(int loops) throws IOException {
    ColorTable shared = ColorReduction.shared(census(), tolerance);
    AnimationEncoder encoder = new AnimationEncoder(width, height, loops, shared);
    encode(shared, encoder);
    return encoder;
  }

  private ColorCensus census() {
    ColorCensus census = new ColorCensus(ALL_BITS);
    for (int frame = 0; frame < count; frame++) {
      int[] pixels = pixels(frame);
      Changes changes = screen.compare(pixels);
      repeated.set(frame, changes.count() == 0);
      census.count(pixels, width, changes, frame);
      screen.keep(pixels);
    }
    screen.blank();
    return census;
  }

  private void encode(ColorTable shared, AnimationEncoder encoder) throws IOException {
    for (int frame = 0; frame < count; frame++) {
      if (!repeated.get(frame)) {
        int[] pixels = pixels(frame);
        Changes changes = screen.compare(pixels);
        ColorTable table = shared;
        if (!screen.paint(pixels, shared)) {
          table = local(pixels, changes);
          screen.paintLocally(pixels, table, shared, tolerance);
        }
        if (screen.changed()) {
          encoder.image(screen, table);
        }
      }
      encoder.stay(delay(frame) / 10);
    }
  }

  /** The table of a single frame. Of very many colours only the upper bits are looked at. */
  private ColorTable local(int[] pixels, Changes changes) {
    int mask = ALL_BITS;
    ColorCensus census;
    do {
      census = new ColorCensus(mask);
      census.count(pixels, width, changes, 0);
      mask = mask << 1 & mask & ~0x010100;
    } while (census.full());
    return ColorReduction.local(census, tolerance);
  }

  private int delay(int frame) {
    int delay = inside("delay of frame " + frame, frames.delay(frame), LEAST_DELAY, MOST_DELAY);
    if (delay % 10 != 0) {
      throw new IllegalArgumentException(
          "delay of frame " + frame + " is " + delay + ", must be a multiple of 10");
    }
    return delay;
  }

  private int[] pixels(int frame) {
    int[] pixels = frames.pixels(frame);
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          "frame "
              + frame
              + " has "
              + pixels.length
              + " pixels, must have "
              + width
              + " x "
              + height);
    }
    return pixels;
  }

  private static int inside(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + least + " to " + most);
    }
    return value;
  }
}
