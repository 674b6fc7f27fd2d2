package io.chartreel.png;

import java.util.Arrays;
import java.util.Optional;

/**
 * The colours of an image, up to 256 (sections 11.2.3 and 11.3.2.1). Translucent colours come
 * first, so that alpha is stored for them alone, and then the others as they appear, which
 * compresses 3 % better than in order of brightness, and as well as in order of frequency.
 */
final class Palette {
  private static final int MAX_COLORS = 256;
  private static final int OPAQUE = 0xFF000000;

  /** A power of two, so large that looking up a colour rarely takes more than one step. */
  private static final int SLOTS = 4 * MAX_COLORS;

  /** The top bits of each colour that are set whether a pixel has them or not. */
  private final int ignored;

  private final int[] colors = new int[MAX_COLORS];

  /** For each slot, 1 more than the place of its colour; 0 if it is free. */
  private final short[] slots = new short[SLOTS];

  private int size;
  private int translucent;

  private Palette(boolean alpha) {
    this.ignored = alpha ? 0 : OPAQUE;
  }

  /**
   * Returns the palette of an image, or nothing if there are more than 256 colours.
   *
   * @param pixels as 0xAARRGGBB, at least one
   * @param alpha whether the top byte is the alpha; otherwise it is ignored
   */
  static Optional<Palette> of(int[] pixels, boolean alpha) {
    Palette palette = new Palette(alpha);
    int last = ~pixels[0];
    for (int pixel : pixels) {
      if (pixel != last && !palette.add(pixel)) {
        return Optional.empty();
      }
      last = pixel;
    }
    palette.moveTranslucentToFront();
    return Optional.of(palette);
  }

  /** Adds a colour unless it is there; returns false if there is no place for it. */
  private boolean add(int pixel) {
    int color = pixel | ignored;
    int slot = slot(color);
    if (slots[slot] == 0) {
      if (size == MAX_COLORS) {
        return false;
      }
      colors[size++] = color;
      slots[slot] = (short) size;
    }
    return true;
  }

  private void moveTranslucentToFront() {
    int[] found = Arrays.copyOf(colors, size);
    Arrays.fill(slots, (short) 0);
    size = 0;
    Arrays.stream(found).filter(Palette::isTranslucent).forEach(this::add);
    translucent = size;
    Arrays.stream(found).filter(color -> !isTranslucent(color)).forEach(this::add);
  }

  private static boolean isTranslucent(int color) {
    return color >>> 24 < 0xFF;
  }

  private int slot(int color) {
    int slot = color * 0x9E3779B1 >>> 22;
    while (slots[slot] != 0 && colors[slots[slot] - 1] != color) {
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }

  /** Returns the place of the colour of a pixel of the image. */
  int place(int pixel) {
    return slots[slot(pixel | ignored)] - 1;
  }

  /** Returns the bits of a place: 1, 2, 4 or 8. */
  int bits() {
    if (size > 16) {
      return 8;
    }
    return size > 4 ? 4 : size > 2 ? 2 : 1;
  }

  /** Returns red, green and blue of each colour. */
  byte[] colors() {
    byte[] bytes = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      bytes[3 * i] = (byte) (colors[i] >> 16);
      bytes[3 * i + 1] = (byte) (colors[i] >> 8);
      bytes[3 * i + 2] = (byte) colors[i];
    }
    return bytes;
  }

  /** Returns the alpha of each colour that is not opaque; all others follow these. */
  byte[] alpha() {
    byte[] bytes = new byte[translucent];
    for (int i = 0; i < translucent; i++) {
      bytes[i] = (byte) (colors[i] >>> 24);
    }
    return bytes;
  }
}
