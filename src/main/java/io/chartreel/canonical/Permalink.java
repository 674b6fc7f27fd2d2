package io.chartreel.canonical;

import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A chart's definition as a part of a path: a letter for the version of this form, then the text in
 * UTF-8, deflated (zlib, RFC 1950), in the URL alphabet of base64 (RFC 4648, section 5) without
 * padding. What was packed once is read for ever: another form has another letter.
 */
public final class Permalink {
  private static final char VERSION = 'A';
  private static final int CHUNK = 8192;

  /** Bytes that every permalink may unpack to. */
  private static final int ANY = 128_000;

  /** Bytes that a permalink may unpack to for each of its characters: text packs into a tenth. */
  private static final int PER_CHARACTER = 20;

  private static final String WHOLE = "the whole link, as the page and Content-Location give it";

  private Permalink() {}

  /** Packs a definition: letters, digits, {@code -} and {@code _}. */
  public static String pack(String definition) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(definition.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        packed.write(chunk, 0, deflater.deflate(chunk));
      }
      return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }

  /**
   * The definition that was packed; it is text, and whether it says a chart is not known yet.
   *
   * @throws BadRequestException where it is none of a known version, was changed or cut off, or
   *     unpacks to more than the {@link #limit}
   */
  public static String unpack(String packed, Limits limits) throws BadRequestException {
    checkVersion(packed);
    ByteArrayOutputStream inflated = new ByteArrayOutputStream();
    inflate(packed, limit(packed, limits), (chunk, length) -> inflated.write(chunk, 0, length));
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(inflated.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw refusal(packed, "has bytes in it that are not UTF-8", WHOLE);
    }
  }

  /**
   * How many bytes a chart has when it is unpacked, found without the memory that they take.
   *
   * @throws BadRequestException as {@link #unpack} does
   */
  public static int length(String packed, Limits limits) throws BadRequestException {
    checkVersion(packed);
    return inflate(packed, limit(packed, limits), (chunk, length) -> {});
  }

  /**
   * Returns how many bytes a permalink may unpack to: 128,000, or 20 for each of its characters
   * where that is more, and never more than a body may have. A few hundred characters could
   * otherwise take as much memory as the largest body.
   */
  public static int limit(String packed, Limits limits) {
    return (int) Math.min(limits.body(), Math.max(ANY, PER_CHARACTER * (long) packed.length()));
  }

  private static void checkVersion(String packed) throws BadRequestException {
    if (packed.isEmpty() || packed.charAt(0) != VERSION) {
      throw refusal(
          packed,
          "begins with no letter of a version that is read here",
          VERSION + " and what is packed behind it");
    }
  }

  private static byte[] bytes(String packed) throws BadRequestException {
    int[] others = packed.codePoints().filter(c -> !isOfAlphabet(c)).toArray();
    if (others.length > 0) {
      throw refusal(
          packed,
          "has `" + Character.toString(others[0]) + "` in it",
          "letters and digits of ASCII, - and _");
    }
    try {
      return Base64.getUrlDecoder().decode(packed.substring(1));
    } catch (IllegalArgumentException brokenByte) {
      throw refusal(packed, "is cut off", WHOLE);
    }
  }

  private static boolean isOfAlphabet(int c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }

  /** Inflates no further than the limit: a few bytes can become a thousand times as many. */
  private static int inflate(String packed, int most, ObjIntConsumer<byte[]> taker)
      throws BadRequestException {
    byte[] deflated = bytes(packed);
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      int inflated = 0;
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int length = inflater.inflate(chunk);
        if (inflater.needsDictionary()) {
          throw refusal(packed, "is packed in another way", WHOLE);
        }
        if (inflater.needsInput() && !inflater.finished()) {
          throw refusal(packed, "is cut off", WHOLE);
        }
        inflated += length;
        if (inflated > most) {
          throw tooMuch(packed, most);
        }
        taker.accept(chunk, length);
      }
      if (inflater.getRemaining() > 0) {
        throw refusal(packed, "goes on behind its end", WHOLE);
      }
      return inflated;
    } catch (DataFormatException broken) {
      throw refusal(packed, "was changed on its way", WHOLE);
    } finally {
      inflater.end();
    }
  }

  private static BadRequestException refusal(String packed, String detail, String allowed) {
    return new BadRequestException(List.of(Problem.wrong("permalink", packed, detail, allowed)));
  }

  private static BadRequestException tooMuch(String packed, int most) {
    String limit = String.format(Locale.ROOT, "%,d bytes", most);
    return new BadRequestException(
        List.of(
            Problem.tooMuch(
                "permalink",
                packed,
                "unpacks to more than the limit of " + limit,
                "up to " + limit)));
  }
}
