package io.chartreel.gif;

import com.madgag.gif.fmsware.AnimatedGifEncoder;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The blocks of a GIF89a file, written by the library's encoder out of colours, rectangles and
 * image data that are worked out here.
 *
 * <p>An image waits until it is known how long it stays, and all images wait in memory until all
 * colours are known.
 */
final class GifBlockWriter extends AnimatedGifEncoder {
  /**
   * The longest delay that an image can have, and the shortest that browsers keep to, in hundredths
   * of a second.
   */
  private static final int LONGEST = 65_535;

  private static final int SHORTEST = 2;
  private static final int DO_NOT_DISPOSE = 1;
  private static final int IMAGE_SEPARATOR = 0x2C;
  private static final int LOCAL_COLOR_TABLE = 0x80;

  private final LzwCompressor lzw = new LzwCompressor();
  private final ByteArrayOutputStream images = new ByteArrayOutputStream(1 << 16);
  private final ColorTable shared;
  private final int columns;
  private final int rows;
  private LzwCodeStream data = new LzwCodeStream();
  private boolean local;
  private boolean waiting;
  private long stay;
  private int left;
  private int top;

  /**
   * Begins an animation.
   *
   * @param columns the width of the screen in pixels
   * @param rows the height of the screen in pixels
   * @param loops how often the animation is played, 0 for ever
   * @param shared the global colour table; it may still grow until the file is written
   */
  GifBlockWriter(int columns, int rows, int loops, ColorTable shared) {
    this.columns = columns;
    this.rows = rows;
    this.shared = shared;
    dispose = DO_NOT_DISPOSE;
    repeat = loops == 1 ? -1 : Math.max(0, loops - 1);
    out = images;
  }

  /** Takes what is painted next, in the colours of the shared table or of one of its own. */
  void image(PaintedArea area, ColorTable table) throws IOException {
    release();
    use(table);
    local = table != shared;
    left = area.left();
    top = area.top();
    width = area.columns();
    height = area.rows();
    transparent = firstFrame || !table.transparency() ? null : Color.BLACK;
    firstFrame = false;
    int bits = table.transparency() ? area.bits() : table.bits();
    data = lzw.compress(area.pixels(), width * height, bits);
    waiting = true;
  }

  /** Keeps the latest image on the screen for some more hundredths of a second. */
  void stay(int hundredths) {
    stay += hundredths;
  }

  /** Writes the whole file. */
  void write(OutputStream to) throws IOException {
    release();
    if (!start(to)) {
      throw new IOException("the stream did not take the header of the GIF");
    }
    width = columns;
    height = rows;
    use(shared);
    writeLSD();
    writePalette();
    if (repeat >= 0) {
      writeNetscapeExt();
    }
    images.writeTo(out);
    out.flush();
    if (!finish()) {
      throw new IOException("the stream did not take the trailer of the GIF");
    }
  }

  /**
   * An image that stays longer than one delay can tell is written again, which changes nothing on
   * the screen.
   */
  private void release() throws IOException {
    while (waiting) {
      delay = (int) Math.min(LONGEST, stay);
      if (stay > LONGEST && stay - LONGEST < SHORTEST) {
        delay -= SHORTEST;
      }
      stay -= delay;
      writeGraphicCtrlExt();
      writeImageDesc();
      if (local) {
        writePalette();
      }
      writePixels();
      waiting = stay > 0;
    }
  }

  private void use(ColorTable table) {
    colorTab = table.bytes();
    palSize = table.bits() - 1;
  }

  /**
   * GIF89a section 20, with the place of the rectangle and no local table where the shared one
   * serves.
   */
  @Override
  protected void writeImageDesc() throws IOException {
    out.write(IMAGE_SEPARATOR);
    writeShort(left);
    writeShort(top);
    writeShort(width);
    writeShort(height);
    out.write(local ? LOCAL_COLOR_TABLE | palSize : 0);
  }

  /** GIF89a sections 19 and 21, no longer than the table is. */
  @Override
  protected void writePalette() throws IOException {
    out.write(colorTab);
  }

  /** GIF89a section 22. */
  @Override
  protected void writePixels() throws IOException {
    out.write(data.bytes(), 0, data.size());
  }
}
