package io.chartreel.draw.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A font of another family, with a character that no bundled font covers: DejaVu Sans with its
 * family renamed and its last glyphs mapped to other characters.
 */
public final class SextantFont {
  /** The character, U+1FB00. */
  public static final String SIGN = "\uD83E\uDF00";

  /** The family of the font. */
  public static final String FAMILY = "Sextan Sans";

  private static final int FORMAT_12 = 12;
  private static final int GROUP_BYTES = 12;

  private SextantFont() {}

  /** Writes the font. */
  public static void write(Path file) throws IOException {
    byte[] font = Files.readAllBytes(HeadlessFonts.file(BundledFont.DEJAVU_SANS));
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int table = characterMap(bytes);
    for (int i = 0; i < bytes.getShort(table + 2); i++) {
      int map = table + bytes.getInt(table + 4 + 8 * i + 4);
      if (bytes.getShort(map) == FORMAT_12) {
        int last = map + 16 + GROUP_BYTES * (bytes.getInt(map + 12) - 1);
        int glyphs = bytes.getInt(last + 4) - bytes.getInt(last);
        bytes.putInt(last, SIGN.codePointAt(0));
        bytes.putInt(last + 4, SIGN.codePointAt(0) + glyphs);
      }
    }
    name(font, StandardCharsets.UTF_16BE);
    name(font, StandardCharsets.US_ASCII);
    Files.write(file, font);
  }

  private static void name(byte[] font, Charset charset) {
    byte[] before = "DejaVu".getBytes(charset);
    byte[] after = "Sextan".getBytes(charset);
    for (int i = 0; i + before.length <= font.length; i++) {
      if (Arrays.equals(font, i, i + before.length, before, 0, before.length)) {
        System.arraycopy(after, 0, font, i, after.length);
      }
    }
  }

  /** Returns the offset of the table {@code cmap} in an OpenType file. */
  private static int characterMap(ByteBuffer font) {
    for (int record = 12; record < 12 + 16 * font.getShort(4); record += 16) {
      byte[] tag = new byte[4];
      font.get(record, tag);
      if (new String(tag, StandardCharsets.US_ASCII).equals("cmap")) {
        return font.getInt(record + 8);
      }
    }
    throw new IllegalStateException("no table cmap");
  }
}
