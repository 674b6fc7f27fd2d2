package io.chartreel.gif;

import com.madgag.gif.fmsware.AnimatedGifEncoder;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the blocks of a GIF89a stream through the library's encoder, with colours, rectangles and
 * image data that are worked out here instead of the library's own.
 *
 * <p>An image waits until its delay is known.
 */
final class AnimationEncoder extends AnimatedGifEncoder {
  /** The longest delay of an image in hundredths of a second. */
  private static final int LONGEST = 65_535;

  /** What browsers take for a delay; a shorter one is played as 10. */
  private static final int SHORTEST = 2;

  private static final int DO_NOT_DISPOSE = 1;

  private final LogicalScreen screen;
  private final VariableLengthCodeLzw lzw = new VariableLengthCodeLzw();
  private boolean local;
  private boolean waiting;
  private long stay;
  private int left;
  private int top;

  /**
   * Opens a stream.
   *
   * @param loops how often the animation is played, 0 for ever
   */
  AnimationEncoder(
      LogicalScreen screen, int columns, int rows, ColorTable shared, int loops, OutputStream to)
      throws IOException {
    this.screen = screen;
    dispose = DO_NOT_DISPOSE;
    repeat = loops == 1 ? -1 : Math.max(0, loops - 1);
    if (!start(to)) {
      throw new IOException("the stream did not take the first bytes of the GIF");
    }
    setSize(columns, rows);
    use(shared);
    writeLSD();
    writePalette();
    if (repeat >= 0) {
      writeNetscapeExt();
    }
  }

  /** Encodes what the screen painted last; its delay is given by {@link #stay}. */
  void image(ColorTable table, boolean ownTable) throws IOException {
    flush();
    use(table);
    local = ownTable;
    left = screen.left();
    top = screen.top();
    width = screen.columns();
    height = screen.rows();
    transparent = table.transparency() && !firstFrame ? Color.BLACK : null;
    firstFrame = false;
    lzw.encode(
        screen.painted(),
        screen.result(),
        width * height,
        table.transparency() ? screen.bits() : table.bits());
    waiting = true;
  }

  /** Keeps the latest image on the screen for some more hundredths of a second. */
  void stay(int hundredths) {
    stay += hundredths;
  }

  /** Writes what waits, and the trailer. */
  void close() throws IOException {
    flush();
    if (!finish()) {
      throw new IOException("the stream did not take the last bytes of the GIF");
    }
  }

  private void flush() throws IOException {
    if (!waiting) {
      return;
    }
    delay = (int) Math.min(LONGEST, stay);
    stay -= delay;
    if (stay > 0 && stay < SHORTEST) {
      delay -= SHORTEST;
      stay += SHORTEST;
    }
    writeGraphicCtrlExt();
    writeImageDesc();
    if (local) {
      writePalette();
    }
    writePixels();
    waiting = false;
  }

  private void use(ColorTable table) {
    colorTab = table.bytes();
    palSize = table.bits() - 1;
  }

  /** GIF89a section 20. */
  @Override
  protected void writeImageDesc() throws IOException {
    out.write(0x2C);
    writeShort(left);
    writeShort(top);
    writeShort(width);
    writeShort(height);
    out.write(local ? 0x80 | palSize : 0);
  }

  /** GIF89a sections 19 and 21: no more entries than the table has. */
  @Override
  protected void writePalette() throws IOException {
    out.write(colorTab);
  }

  /** GIF89a section 22. */
  @Override
  protected void writePixels() throws IOException {
    out.write(lzw.bytes, 0, lzw.size);
  }
}
