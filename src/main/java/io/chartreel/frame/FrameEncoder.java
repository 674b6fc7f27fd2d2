package io.chartreel.frame;

import io.chartreel.frame.color.ColorHistogram;
import io.chartreel.frame.color.ColorQuantizer;
import io.chartreel.frame.color.ColorTable;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Encodes one animation.
 *
 * <p>First a few frames are sampled for their most frequent colours, then every frame is requested
 * once and encoded exactly. Only if one colour table turns out too small, all frames are requested
 * twice more: to count their colours, and to be encoded in fewer. A helper compresses what each
 * frame changes while the next one is requested and compared. Needs the memory of a few frames and
 * of the file, however long the animation is.
 */
final class FrameEncoder {
  /** Signals that a file exceeds the size that it may have. */
  static final class FileSizeException extends IOException {
    private static final long serialVersionUID = 1L;

    private FileSizeException(int maxBytes) {
      super("The file exceeds " + maxBytes + " bytes.");
    }
  }

  /** The shortest and the longest delay, in milliseconds. */
  private static final int MIN_DELAY = 20;

  private static final int MAX_DELAY = 655_350;
  private static final int ALL_BITS = 0xFFFFFF;
  private static final int SAMPLES = 8;
  private static final int[] NO_PIXELS = {};
  private static final Box PIXEL = new Box(0, 0, 1, 1);

  private final Frames frames;
  private final int count;
  private final int loops;
  private final int tolerance;
  private final FrameComparison comparison;
  private final LogicalScreen screen;
  private final ImageWriter.Format format;
  private final int maxBytes;
  private final Executor helper;
  private final BitSet repeated = new BitSet();

  /**
   * Creates an encoder.
   *
   * @param frames whose size and number are in their ranges
   * @param comparison without a frame, of that size
   * @param screen an empty screen of that size
   * @param format of the file
   * @param maxBytes the size at which encoding stops
   * @param helper compresses each image while the next frame is requested and compared
   */
  FrameEncoder(
      Frames frames,
      int loops,
      int tolerance,
      FrameComparison comparison,
      LogicalScreen screen,
      ImageWriter.Format format,
      int maxBytes,
      Executor helper) {
    this.frames = frames;
    this.count = frames.count();
    this.loops = loops;
    this.tolerance = tolerance;
    this.comparison = comparison;
    this.screen = screen;
    this.format = format;
    this.maxBytes = maxBytes;
    this.helper = helper;
  }

  /**
   * Returns the file.
   *
   * @throws FileSizeException if it would exceed the maximum size
   */
  byte[] encode() throws IOException {
    Optional<byte[]> exact = encodeExactly();
    return exact.isPresent() ? exact.get() : encodeReduced();
  }

  /** Returns the file in exact colours, or nothing if there are more than 255. */
  private Optional<byte[]> encodeExactly() throws IOException {
    ColorHistogram histogram = sample();
    if (histogram.size() > ColorTable.COLORS) {
      return Optional.empty();
    }
    ColorTable table = ColorQuantizer.growing(histogram);
    ImageWriter writer = writer(table);
    if (!addFrames(table, true, writer)) {
      comparison.clear();
      screen.clear();
      return Optional.empty();
    }
    return Optional.of(writer.finished());
  }

  private ImageWriter writer(ColorTable global) {
    frames.background().ifPresent(global::behind);
    return format.open(screen.width(), screen.height(), loops, global, comparison.alpha());
  }

  /** Clears what a compared frame makes transparent again, and compares it again. */
  private boolean clearFor(int[] pixels, BackgroundDisposal disposal, Overlap overlap)
      throws IOException {
    if (!comparison.alpha()) {
      return false;
    }
    overlap.await();
    boolean cleared = disposal.clearFor(pixels);
    if (cleared) {
      comparison.compare(pixels);
    }
    return cleared;
  }

  /**
   * Counts the colours of every eighth frame, of eight frames at most. Short animations are not
   * sampled.
   */
  private ColorHistogram sample() {
    ColorHistogram histogram = new ColorHistogram(ALL_BITS, comparison.alpha());
    int samples = Math.min(count / SAMPLES, SAMPLES);
    for (int i = 0; i < samples; i++) {
      int[] pixels = pixels((int) ((long) i * (count - 1) / Math.max(1, samples - 1)));
      count(histogram, pixels, comparison.compare(pixels), i);
      comparison.keep(pixels);
    }
    comparison.clear();
    return histogram;
  }

  /** Counts the colours of the changed pixels of a frame. */
  private void count(ColorHistogram histogram, int[] pixels, ChangedRuns changes, int frame) {
    for (int run = 0; run < changes.count(); run++) {
      histogram.count(pixels, screen.width(), changes.start(run), changes.end(run), frame);
    }
  }

  /** Returns the file in fewer colours than the frames have. */
  private byte[] encodeReduced() throws IOException {
    int limit = comparison.alpha() ? ColorTable.COLORS : ColorTable.COLORS + 1;
    ColorTable global = ColorQuantizer.global(countColors(), tolerance, limit);
    ImageWriter writer = writer(global);
    addFrames(global, false, writer);
    return writer.finished();
  }

  /** Counts the colours of all frames, and finds those that repeat the frame before. */
  private ColorHistogram countColors() {
    ColorHistogram histogram = new ColorHistogram(ALL_BITS, comparison.alpha());
    for (int frame = 0; frame < count; frame++) {
      int[] pixels = pixels(frame);
      ChangedRuns changes = comparison.compare(pixels);
      repeated.set(frame, changes.count() == 0);
      count(histogram, pixels, changes, frame);
      comparison.keep(pixels);
    }
    comparison.clear();
    return histogram;
  }

  /**
   * Adds all frames.
   *
   * @param exact whether to end when the global table lacks a colour, rather than to use a local
   *     one
   * @return false if it has ended because of that
   */
  private boolean addFrames(ColorTable global, boolean exact, ImageWriter writer)
      throws IOException {
    BackgroundDisposal disposal = new BackgroundDisposal(comparison, screen, writer);
    Overlap overlap = new Overlap(helper);
    try {
      for (int frame = 0; frame < count; frame++) {
        int delay = delay(frame) / 10;
        int[] pixels = repeated.get(frame) ? NO_PIXELS : pixels(frame);
        if (repeated.get(frame) || comparison.compare(pixels).count() == 0) {
          overlap.await();
          writer.extendDelay(delay);
          continue;
        }
        boolean cleared = clearFor(pixels, disposal, overlap);
        ColorTable table = index(pixels, global, exact);
        if (table == null) {
          overlap.await();
          return false;
        }
        boolean changed = screen.paint(comparison.compared(), table, global);
        if (cleared && !changed) { // the screen is cleared only before another image
          screen.paintNothing(PIXEL);
        }
        if (changed || cleared) {
          overlap.start(image(table, writer, delay));
        } else {
          overlap.start(() -> writer.extendDelay(delay));
        }
      }
      overlap.await();
    } finally {
      overlap.end();
    }
    disposal.clearAfterEnd(loops);
    return true;
  }

  /** Finds the indices of the compared frame; returns the table that has them, null if none has. */
  private @Nullable ColorTable index(int[] pixels, ColorTable global, boolean exact) {
    if (comparison.index(pixels, global)) {
      return global;
    }
    if (exact) {
      return null;
    }
    ColorTable local = local(pixels, comparison.changes());
    comparison.indexLocally(pixels, local, tolerance);
    return local;
  }

  /**
   * Returns a local table for a frame. With very many colours only their upper bits are compared.
   */
  private ColorTable local(int[] pixels, ChangedRuns changes) {
    int mask = ALL_BITS;
    ColorHistogram histogram;
    do {
      histogram = new ColorHistogram(mask, comparison.alpha());
      count(histogram, pixels, changes, 0);
      mask = mask << 1 & mask & ~0x010100;
    } while (histogram.overflowed());
    return ColorQuantizer.local(histogram, tolerance);
  }

  /**
   * Prepares the latest image of the screen, and returns the step that adds it.
   *
   * @param delay in hundredths of a second
   */
  private Overlap.Step image(ColorTable table, ImageWriter writer, int delay) {
    ImageWriter.PreparedImage image = writer.prepare(screen.area(), table);
    return new Overlap.Step() {
      @Override
      public void begin() {
        image.begin();
      }

      @Override
      public void run() throws IOException {
        image.add();
        if (writer.size() > maxBytes) {
          throw new FileSizeException(maxBytes);
        }
        writer.extendDelay(delay);
      }
    };
  }

  private int delay(int frame) {
    int delay = Bounds.check("delay of frame " + frame, frames.delay(frame), MIN_DELAY, MAX_DELAY);
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
