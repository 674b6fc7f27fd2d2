package io.chartreel.gif;

import com.madgag.gif.fmsware.AnimatedGifEncoder;
import io.chartreel.frame.Box;
import io.chartreel.frame.ImageWriter;
import io.chartreel.frame.PaintedArea;
import io.chartreel.frame.color.ColorTable;
import io.chartreel.gif.lzw.LzwCodeStream;
import io.chartreel.gif.lzw.LzwCompressor;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Assembles the blocks of a GIF89a file.
 *
 * <p>animated-gif-lib writes the header, the logical screen descriptor, the Netscape block with the
 * number of loops, the graphic control extensions and the trailer. The image descriptors, the
 * colour tables and the image data are our own. The library always writes whole frames with a local
 * table of 256 colours each, found by a neural network that also moves the colours of flat areas;
 * an image of ours is the rectangle that changed, in colours of one exact global table, as compact
 * as {@link LzwCompressor} makes it. Six animations of 100 frames thus take 2.2 MB rather than 8.1
 * MB, and a frame of 640 x 480 takes 0.5 ms rather than 38 ms.
 *
 * <p>An image is held back until its delay is known, and all images stay in memory until the global
 * colour table is complete, which precedes them in the file.
 */
final class GifBlockWriter extends AnimatedGifEncoder implements ImageWriter {
  /** The longest delay that an image can have, in hundredths of a second. */
  private static final int MAX_DELAY = 65_535;

  /** Header, logical screen descriptor, the largest global colour table, Netscape block. */
  private static final int MAX_HEAD = 6 + 7 + 3 * 256 + 19;

  private static final int DO_NOT_DISPOSE = 1;
  private static final int RESTORE_BACKGROUND = 2;
  private static final int IMAGE_SEPARATOR = 0x2C;
  private static final int LOCAL_COLOR_TABLE = 0x80;

  private final LzwCompressor lzw = new LzwCompressor();
  private final ByteArrayOutputStream images = new ByteArrayOutputStream(1 << 16);
  private final ColorTable global;
  private final int screenWidth;
  private final int screenHeight;
  private final boolean alpha;
  private LzwCodeStream data = new LzwCodeStream();
  private boolean local;
  private boolean pending;
  private long duration;
  private int disposal;
  private int bits;
  private Box box = Box.EMPTY;

  /**
   * Starts an animation.
   *
   * @param screenWidth in pixels
   * @param screenHeight in pixels
   * @param loops how often the animation is played, 0 for endlessly
   * @param global the global colour table; it may still grow until {@link #finished} is called
   * @param alpha whether the first image can have transparent pixels
   */
  GifBlockWriter(int screenWidth, int screenHeight, int loops, ColorTable global, boolean alpha) {
    this.alpha = alpha;
    this.screenWidth = screenWidth;
    this.screenHeight = screenHeight;
    this.global = global;
    repeat = loops == 1 ? -1 : Math.max(0, loops - 1);
    out = images;
  }

  @Override
  public PreparedImage prepare(PaintedArea area, ColorTable table) {
    return () -> add(area, table);
  }

  private void add(PaintedArea area, ColorTable table) throws IOException {
    writePendingImage();
    local = table != global;
    if (local) {
      use(table);
    }
    transparent = (firstFrame && !alpha) || !table.transparency() ? null : Color.BLACK;
    firstFrame = false;
    bits = table.transparency() ? area.bits() : table.bits();
    disposal = DO_NOT_DISPOSE;
    hold(area);
  }

  /** Holds an image back, whose bits are known. */
  private void hold(PaintedArea area) {
    box = area.box();
    data = lzw.compress(area.pixels(), box.pixels(), bits);
    pending = true;
  }

  @Override
  public Box latest() {
    return box;
  }

  @Override
  public boolean canSplit() {
    return duration >= 2 * MIN_DELAY;
  }

  @Override
  public void clear(Box cleared, PaintedArea area) {
    disposal = RESTORE_BACKGROUND;
    if (!cleared.equals(box)) {
      area.extend(box, cleared);
      hold(area);
    }
  }

  @Override
  public void clearBySplitting(Box cleared, PaintedArea area) throws IOException {
    duration -= MIN_DELAY;
    writePendingImage();
    duration = MIN_DELAY;
    local = false;
    bits = 1;
    disposal = RESTORE_BACKGROUND;
    area.blank(cleared);
    hold(area);
  }

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public void extendDelay(int hundredths) {
    duration += hundredths;
  }

  @Override
  public byte[] finished() throws IOException {
    writePendingImage();
    ByteArrayOutputStream head = new ByteArrayOutputStream(MAX_HEAD);
    start(head);
    width = screenWidth;
    height = screenHeight;
    use(global);
    writeLSD();
    writePalette();
    if (repeat >= 0) {
      writeNetscapeExt();
    }
    out = images;
    finish();
    ByteBuffer file = ByteBuffer.allocate(head.size() + images.size());
    head.writeTo(appendingTo(file));
    images.writeTo(appendingTo(file));
    return file.array();
  }

  private static OutputStream appendingTo(ByteBuffer buffer) {
    return new OutputStream() {
      @Override
      public void write(int octet) {
        buffer.put((byte) octet);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        buffer.put(bytes, offset, length);
      }
    };
  }

  /**
   * Writes an image whose delay exceeds the maximum repeatedly, which changes nothing on screen.
   */
  private void writePendingImage() throws IOException {
    while (pending) {
      delay = (int) Math.min(MAX_DELAY, duration);
      if (duration > MAX_DELAY && duration - MAX_DELAY < MIN_DELAY) {
        delay -= MIN_DELAY;
      }
      duration -= delay;
      dispose = duration > 0 ? DO_NOT_DISPOSE : disposal;
      writeGraphicCtrlExt();
      writeImageDesc();
      if (local) {
        writePalette();
      }
      writePixels();
      pending = duration > 0;
    }
  }

  private void use(ColorTable table) {
    colorTab = table.bytes();
    palSize = table.bits() - 1;
  }

  /** Writes an image descriptor (GIF89a section 20), with a local colour table only if needed. */
  @Override
  protected void writeImageDesc() throws IOException {
    out.write(IMAGE_SEPARATOR);
    writeShort(box.left());
    writeShort(box.top());
    writeShort(box.right() - box.left());
    writeShort(box.bottom() - box.top());
    out.write(local ? LOCAL_COLOR_TABLE | palSize : 0);
  }

  /** Writes a colour table (GIF89a sections 19 and 21) of no more entries than needed. */
  @Override
  protected void writePalette() throws IOException {
    out.write(colorTab);
  }

  /** Writes the image data (GIF89a section 22). */
  @Override
  protected void writePixels() throws IOException {
    out.write(data.bytes(), 0, data.size());
  }
}
