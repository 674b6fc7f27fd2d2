package io.chartreel.gif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a GIF89a file and rejects whatever the specification forbids or a careful encoder would not
 * write.
 */
public final class StrictGifReader {
  private final byte[] bytes;
  private int at;

  /** A decoded file; {@code plays} is 0 if the animation loops forever. */
  public record Animation(
      int width, int height, int plays, int[] globalTable, List<Image> images) {}

  /**
   * An image as palette indices; {@code transparent} is -1 if no index is transparent, {@code
   * disposal} is 1 to leave it in place and 2 to clear its rectangle.
   */
  public record Image(
      int left,
      int top,
      int width,
      int height,
      int delay,
      int disposal,
      int transparent,
      boolean local,
      int[] table,
      int[] indices) {}

  private StrictGifReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Animation read(byte[] bytes) {
    return new StrictGifReader(bytes).animation();
  }

  private Animation animation() {
    require(text(6).equals("GIF89a"), "the header is not GIF89a");
    int width = word();
    int height = word();
    require(width > 0 && height > 0, "the screen has no area");
    int packed = octet();
    require((packed & 0x80) != 0, "no global colour table");
    int background = octet();
    require(octet() == 0, "a pixel aspect ratio");
    int[] global = table(packed & 7);
    require(background < global.length, "the background is not in the table");
    int plays = 1;
    List<Image> images = new ArrayList<>();
    int block = octet();
    if (block == 0x21 && at < bytes.length && bytes[at] == (byte) 0xFF) {
      octet();
      plays = netscape();
      block = octet();
    }
    while (block != 0x3B) {
      require(block == 0x21, "no extension where a graphic control extension belongs: " + block);
      images.add(image(width, height, global));
      block = octet();
    }
    require(at == bytes.length, (bytes.length - at) + " bytes after the trailer");
    require(!images.isEmpty(), "no image");
    return new Animation(width, height, plays, global, images);
  }

  private int netscape() {
    require(octet() == 11 && text(11).equals("NETSCAPE2.0"), "an unknown application extension");
    require(octet() == 3 && octet() == 1, "not a loop block");
    int count = word();
    require(octet() == 0, "the loop block is not terminated");
    return count == 0 ? 0 : count + 1;
  }

  private Image image(int screenWidth, int screenHeight, int[] global) {
    require(octet() == 0xF9 && octet() == 4, "not a graphic control extension");
    int packed = octet();
    int disposal = packed >> 2;
    require(
        (packed & 2) == 0 && (disposal == 1 || disposal == 2),
        "neither 'do not dispose' nor 'restore to background', or a reserved bit: " + packed);
    int delay = word();
    int transparent = octet();
    require((packed & 1) == 1 || transparent == 0, "an unused transparent index");
    require(octet() == 0, "the graphic control extension is not terminated");
    require(octet() == 0x2C, "no image after a graphic control extension");
    int left = word();
    int top = word();
    int width = word();
    int height = word();
    require(width > 0 && height > 0, "an image without area");
    require(
        left + width <= screenWidth && top + height <= screenHeight,
        "an image that exceeds the screen");
    int flags = octet();
    require((flags & 0x78) == 0, "an interlaced or sorted image, or a reserved bit: " + flags);
    boolean local = (flags & 0x80) != 0;
    require(local || (flags & 7) == 0, "the size of a missing table");
    int[] table = local ? table(flags & 7) : global;
    int[] indices = pixels(width * height, table.length);
    return new Image(
        left,
        top,
        width,
        height,
        delay,
        disposal,
        (packed & 1) == 1 ? transparent : -1,
        local,
        table,
        indices);
  }

  private int[] pixels(int count, int colors) {
    int minimum = octet();
    require(minimum >= 2 && minimum <= 8, "minimum code size " + minimum);
    byte[] data = subBlocks();
    int clear = 1 << minimum;
    int[] prefixes = new int[4096];
    int[] lasts = new int[4096];
    int[] lengths = new int[4096];
    for (int i = 0; i < clear; i++) {
      lasts[i] = i;
      lengths[i] = 1;
    }
    int[] pixels = new int[count];
    int filled = 0;
    int next = clear + 2;
    int width = minimum + 1;
    int previous = -1;
    int bit = 0;
    boolean first = true;
    while (true) {
      require(bit + width <= 8 * data.length, "the codes end without an end code");
      int code = 0;
      for (int i = 0; i < width; i++, bit++) {
        code |= (data[bit >> 3] >> (bit & 7) & 1) << i;
      }
      require(!first || code == clear, "the first code is not the clear code");
      first = false;
      if (code == clear) {
        next = clear + 2;
        width = minimum + 1;
        previous = -1;
        continue;
      }
      if (code == clear + 1) {
        break;
      }
      require(
          code < next || (code == next && previous >= 0 && next < 4096),
          "code " + code + " beyond " + next);
      if (previous >= 0 && next < 4096) {
        int root = code == next ? previous : code;
        while (root >= clear) {
          root = prefixes[root];
        }
        prefixes[next] = previous;
        lasts[next] = root;
        lengths[next] = lengths[previous] + 1;
        next++;
        width += next == 1 << width && width < 12 ? 1 : 0;
      }
      require(filled + lengths[code] <= count, "more pixels than " + count);
      int walk = code;
      for (int i = filled + lengths[code] - 1; i >= filled; i--) {
        require(lasts[walk] < colors, "index " + lasts[walk] + " beyond a table of " + colors);
        pixels[i] = lasts[walk];
        walk = prefixes[walk];
      }
      filled += lengths[code];
      previous = code;
    }
    require(filled == count, (count - filled) + " pixels missing");
    require(8 * data.length - bit < 8, "bytes after the end code");
    return pixels;
  }

  private byte[] subBlocks() {
    byte[] data = new byte[0];
    boolean last = false;
    for (int size = octet(); size > 0; size = octet()) {
      require(!last, "a short sub-block that is not the last");
      last = size < 255;
      require(at + size <= bytes.length, "a sub-block is truncated");
      data = java.util.Arrays.copyOf(data, data.length + size);
      System.arraycopy(bytes, at, data, data.length - size, size);
      at += size;
    }
    return data;
  }

  private int[] table(int size) {
    int[] table = new int[2 << size];
    for (int i = 0; i < table.length; i++) {
      table[i] = octet() << 16 | octet() << 8 | octet();
    }
    return table;
  }

  private String text(int length) {
    require(at + length <= bytes.length, "the file is truncated");
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.US_ASCII);
  }

  private int word() {
    return octet() | octet() << 8;
  }

  private int octet() {
    require(at < bytes.length, "the file is truncated");
    return bytes[at++] & 0xFF;
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("at byte " + at + ": " + message);
    }
  }
}
