package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.frame.ImageWriter;
import io.chartreel.frame.PaintedArea;
import io.chartreel.frame.color.ColorTable;
import io.chartreel.webp.vp8l.Drafter;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Composes the images of an animation on a canvas, and writes a frame with what each image changes.
 * Frames can make pixels transparent again, so that boxes are cleared by the frame after.
 */
final class WebpImageWriter implements ImageWriter {
  private static final int MILLISECONDS = 10;

  private final Canvas canvas;

  /** Drafts frames in the thread that prepares them, and in the one that adds them. */
  private final Drafter early = new Drafter();

  private final Drafter late = new Drafter();
  private final FrameChooser frames = new FrameChooser();
  private final WebpFile file;

  /** Memory of frames that have been added. */
  private final Queue<FramePixels> unused = new ConcurrentLinkedQueue<>();

  /** What the latest prepared image paints, and what the next one clears. */
  private Box box = Box.EMPTY;

  private Box cleared = Box.EMPTY;

  /** Whether no frame has been prepared. */
  private boolean empty = true;

  /** The delay of the latest added image, in hundredths of a second. */
  private int delay;

  /** A frame whose pixels have been copied. */
  private final class PreparedFrame implements PreparedImage {
    private final FramePixels pixels;

    private PreparedFrame(FramePixels pixels) {
      this.pixels = pixels;
    }

    @Override
    public void begin() {
      pixels.draft(early);
    }

    @Override
    public void add() {
      delay = 0;
      pixels.draft(late);
      file.addFrame(frames.encode(pixels));
      unused.add(pixels);
    }
  }

  /** Starts an animation; see {@link ImageWriter.Format#open}. */
  WebpImageWriter(int width, int height, int loops, ColorTable global, boolean alpha) {
    canvas = new Canvas(width, height, alpha);
    file = new WebpFile(width, height, loops);
  }

  @Override
  public PreparedImage prepare(PaintedArea area, ColorTable table) {
    box = area.box();
    canvas.clear(cleared);
    canvas.paint(area, table);
    Box touched = cleared.isEmpty() ? box : cleared.and(box);
    cleared = Box.EMPTY;
    Box changed = empty ? canvas.box() : canvas.changed(touched);
    if (changed.isEmpty()) {
      return () -> delay = 0;
    }
    FramePixels pixels = Objects.requireNonNullElseGet(unused.poll(), FramePixels::new);
    pixels.copy(canvas, changed, empty);
    canvas.show(touched);
    empty = false;
    return new PreparedFrame(pixels);
  }

  @Override
  public void extendDelay(int hundredths) {
    delay += hundredths;
    file.extendDuration(hundredths * MILLISECONDS);
  }

  @Override
  public Box latest() {
    return box;
  }

  @Override
  public boolean canSplit() {
    return delay >= 2 * MIN_DELAY;
  }

  @Override
  public void clear(Box cleared, PaintedArea area) {
    this.cleared = cleared;
    box = cleared;
  }

  @Override
  public void clearBySplitting(Box cleared, PaintedArea area) {
    clear(cleared, area);
    delay = MIN_DELAY;
  }

  @Override
  public int size() {
    return file.size();
  }

  @Override
  public byte[] finished() {
    return file.finished();
  }
}
