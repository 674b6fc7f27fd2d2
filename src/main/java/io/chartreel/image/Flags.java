package io.chartreel.image;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * The flags that are part of the program: of every country of ISO 3166-1, of the parts of the
 * United Kingdom, Kosovo, the European Union and the United Nations. They are read when the first
 * one is needed, and a flag is decoded whenever it is needed. Thread-safe.
 *
 * <p>The resource is a list of flags in the order of their codes, each the code, the length of the
 * following bytes, the number of colours, the colours as ARGB, and one byte for each pixel, the
 * place of its colour, deflated.
 */
final class Flags {
  /** The width of a flag in pixels. */
  static final int WIDTH = 128;

  /** The height of a flag in pixels. */
  static final int HEIGHT = 96;

  /** The name of the resource. */
  static final String RESOURCE = "flags.bin";

  private Flags() {}

  /** The flags, read when this class is first used. */
  private static final class Bundled {
    static final Map<String, byte[]> FLAGS = read();
    static final Map<String, String> ALPHA_2 = alpha2();

    private Bundled() {}

    private static Map<String, byte[]> read() {
      Map<String, byte[]> flags = new LinkedHashMap<>();
      try (InputStream resource = Flags.class.getResourceAsStream(RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException("The program lacks " + RESOURCE);
        }
        DataInputStream data =
            new DataInputStream(new ByteArrayInputStream(resource.readAllBytes()));
        while (data.available() > 0) {
          flags.put(data.readUTF(), data.readNBytes(data.readInt()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return flags;
    }

    /** Returns the codes of two letters by those of three. */
    private static Map<String, String> alpha2() {
      Map<String, String> codes = new LinkedHashMap<>();
      for (String code : Locale.getISOCountries()) {
        codes.put(lower(new Locale("", code).getISO3Country()), lower(code));
      }
      return codes;
    }
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  /** Returns the codes in alphabetical order, such as {@code cn} and {@code gb-eng}. */
  static Set<String> codes() {
    return Bundled.FLAGS.keySet();
  }

  /** Returns the codes of three letters, such as {@code chn}. */
  static Set<String> longCodes() {
    return Bundled.ALPHA_2.keySet();
  }

  /**
   * Returns a flag.
   *
   * @param code of two or three letters, or with a part of a country; its case does not matter
   */
  static Optional<Bitmap> find(String code) {
    String lower = lower(code);
    String alpha2 = Bundled.ALPHA_2.getOrDefault(lower, lower);
    return Optional.ofNullable(Bundled.FLAGS.get(alpha2)).map(Flags::decode);
  }

  private static Bitmap decode(byte[] flag) {
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(flag))) {
      int[] colors = new int[data.readUnsignedByte()];
      for (int i = 0; i < colors.length; i++) {
        colors[i] = data.readInt();
      }
      byte[] places = new InflaterInputStream(data).readNBytes(WIDTH * HEIGHT);
      int[] pixels = new int[places.length];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = colors[places[i] & 0xFF];
      }
      return new Bitmap(WIDTH, HEIGHT, pixels).trimmed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
