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
 * Packs the canonical form of a chart into a segment of a URL path, and unpacks it: a letter for
 * the version of the format, then the text in UTF-8, compressed (zlib, RFC 1950) and encoded in
 * base64url (RFC 4648, section 5) without padding. A segment that was given out can always be
 * unpacked; a new format gets a new letter. Stateless.
 */
public final class Permalink {
  private static final char VERSION = 'A';
  private static final int CHUNK_SIZE = 8192;

  /** The unpacked size that every permalink may have, in bytes. */
  private static final int MIN_LIMIT = 128_000;

  /** The unpacked bytes allowed for each character: the text compresses to about a tenth. */
  private static final int BYTES_PER_CHARACTER = 20;

  /** The length of a definition, in characters, above which no service accepts its permalink. */
  private static final int MAX_USEFUL = 2_000_000;

  private static final String COPY_WHOLE_LINK =
      "Copy the whole link, as the page and Content-Location give it.";

  private Permalink() {}

  /** Packs a text into letters, digits, {@code -} and {@code _}. */
  public static String pack(String definition) {
    int level = definition.length() > MAX_USEFUL ? Deflater.BEST_SPEED : Deflater.BEST_COMPRESSION;
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(definition.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK_SIZE];
      while (!deflater.finished()) {
        packed.write(chunk, 0, deflater.deflate(chunk));
      }
      return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }

  /**
   * Unpacks a text. It need not be the canonical form of a chart, or JSON at all.
   *
   * @throws BadRequestException if the version is unknown, the permalink is damaged or incomplete,
   *     or it unpacks to more bytes than the {@link #limit}
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
      throw damaged(packed);
    }
  }

  /**
   * Returns the number of bytes that a permalink unpacks to, without keeping them in memory.
   *
   * @throws BadRequestException as {@link #unpack} does, except for text that is not UTF-8
   */
  public static int length(String packed, Limits limits) throws BadRequestException {
    checkVersion(packed);
    return inflate(packed, limit(packed, limits), (chunk, length) -> {});
  }

  /**
   * Returns the number of bytes that a permalink may unpack to: 128,000, or 20 for each of its
   * characters if that is more, and never more than a request body may have. Without a limit, a few
   * hundred characters could take as much memory as the largest body.
   */
  public static int limit(String packed, Limits limits) {
    return (int)
        Math.min(limits.json(), Math.max(MIN_LIMIT, BYTES_PER_CHARACTER * (long) packed.length()));
  }

  private static void checkVersion(String packed) throws BadRequestException {
    if (packed.isEmpty() || packed.charAt(0) != VERSION) {
      throw rejected(packed, "This permalink was not recognised.");
    }
  }

  private static byte[] decode(String packed) throws BadRequestException {
    int[] others = packed.codePoints().filter(c -> !isBase64Url(c)).toArray();
    if (others.length > 0) {
      throw rejected(packed, "The permalink contains \"" + Character.toString(others[0]) + "\".");
    }
    try {
      return Base64.getUrlDecoder().decode(packed.substring(1));
    } catch (IllegalArgumentException incompleteByte) {
      throw damaged(packed);
    }
  }

  private static boolean isBase64Url(int c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }

  /** Inflates no further than the limit: a few bytes can become a thousand times as many. */
  private static int inflate(String packed, int limit, ObjIntConsumer<byte[]> output)
      throws BadRequestException {
    byte[] deflated = decode(packed);
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      int inflated = 0;
      byte[] chunk = new byte[CHUNK_SIZE];
      while (!inflater.finished()) {
        int length = inflater.inflate(chunk);
        boolean incomplete = inflater.needsInput() && !inflater.finished();
        if (incomplete || inflater.needsDictionary()) {
          throw damaged(packed);
        }
        inflated += length;
        if (inflated > limit) {
          throw tooLarge(packed, limit);
        }
        output.accept(chunk, length);
      }
      if (inflater.getRemaining() > 0) {
        throw damaged(packed);
      }
      return inflated;
    } catch (DataFormatException invalid) {
      throw damaged(packed);
    } finally {
      inflater.end();
    }
  }

  private static BadRequestException damaged(String packed) {
    return rejected(packed, "The permalink is damaged.");
  }

  private static BadRequestException rejected(String packed, String detail) {
    return new BadRequestException(
        List.of(Problem.of("permalink", packed, detail, COPY_WHOLE_LINK)));
  }

  private static BadRequestException tooLarge(String packed, int limit) {
    return new BadRequestException(
        List.of(
            Problem.overLimit(
                "permalink",
                packed,
                String.format(Locale.ROOT, "The permalink unpacks to more than %,d bytes.", limit),
                "POST the data to /gif instead.")));
  }
}
