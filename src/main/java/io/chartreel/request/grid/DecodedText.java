package io.chartreel.request.grid;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.Utf8Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The text of a file with a table. Its encoding is that of the byte order mark, else the declared
 * one, else UTF-8 if the bytes are valid, else windows-1252, in which old programs save CSV.
 *
 * @param text without a byte order mark
 * @param encoding the name of the charset, such as {@code UTF-8}
 * @param warning a sentence if the encoding was guessed
 */
public record DecodedText(String text, String encoding, Optional<String> warning) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String GUESSED =
      "The text is not UTF-8; it was read as windows-1252. Save it as UTF-8, or declare its"
          + " charset.";

  /** What clients call UTF-8, with or without a byte order mark, and its subset. */
  private static final Set<String> UTF_8_NAMES =
      Set.of("utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii");

  /** Latin-1 means windows-1252 on the web: WHATWG Encoding Standard, section 4.2. */
  private static final Set<String> LATIN_NAMES = Set.of("iso-8859-1", "latin1", "iso8859-1");

  /** The bytes that are searched for zeros. */
  private static final int SAMPLE_BYTES = 4096;

  private static final int CHUNK_CHARACTERS = 8192;

  /**
   * Decodes a file that must not be blank.
   *
   * @param declaredCharset the charset parameter of the media type
   * @throws BadRequestException if the file is blank or no text, or has bytes that the charset does
   *     not define, or if the charset is unknown
   */
  public static DecodedText of(byte[] bytes, Optional<String> declaredCharset)
      throws BadRequestException {
    Optional<BinaryFormat> binary = BinaryFormat.of(bytes);
    if (binary.isPresent()) {
      throw binary.get().rejection(bytes);
    }
    DecodedText decoded = decode(bytes, declaredCharset);
    if (decoded.text.isBlank()) {
      throw BinaryFormat.rejection("The body is empty.", "Send CSV, JSON or a form.");
    }
    if (decoded.text.indexOf('\0') >= 0) {
      throw BinaryFormat.rejection(
          "This is a binary file: it has bytes that are zero.", "Save the table as CSV or .xlsx.");
    }
    return decoded;
  }

  private static DecodedText decode(byte[] bytes, Optional<String> declaredCharset)
      throws BadRequestException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Optional<Charset> zeros = utf16(bytes);
    if (declaredCharset.isPresent()) {
      Charset charset = declared(declaredCharset.get());
      return decode(
          bytes,
          0,
          charset.equals(StandardCharsets.UTF_16)
              ? zeros.orElse(StandardCharsets.UTF_16BE)
              : charset);
    }
    if (zeros.isPresent()) {
      return decode(bytes, 0, zeros.get());
    }
    if (undefined(bytes, 0, StandardCharsets.UTF_8).isEmpty()) {
      return decode(bytes, 0, StandardCharsets.UTF_8);
    }
    if (undefined(bytes, 0, WINDOWS_1252).isPresent()) {
      throw BinaryFormat.rejection(
          "The body is neither UTF-8 nor windows-1252.",
          "Save the file as UTF-8; in Excel, choose CSV UTF-8.");
    }
    return new DecodedText(
        new String(bytes, WINDOWS_1252), WINDOWS_1252.name(), Optional.of(GUESSED));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the kind of UTF-16 in which most characters have a zero byte, and none has two. */
  private static Optional<Charset> utf16(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (bytes.length % 2 > 0 || 2 * (high + low) <= pairs || Math.min(high, low) > 0) {
      return Optional.empty();
    }
    return Optional.of(high > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static Charset declared(String name) throws BadRequestException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (UTF_8_NAMES.contains(lower)) {
      return StandardCharsets.UTF_8;
    }
    if (LATIN_NAMES.contains(lower)) {
      return WINDOWS_1252;
    }
    try {
      Charset charset = Charset.forName(name);
      if (charset.canEncode()) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw unsupported(name);
    }
    throw unsupported(name);
  }

  private static BadRequestException unsupported(String name) {
    return BinaryFormat.rejection(
        "Unsupported charset " + Excerpt.quoted(name) + ".", "Send UTF-8.");
  }

  private static DecodedText decode(byte[] bytes, int start, Charset charset)
      throws BadRequestException {
    OptionalInt undefined = undefined(bytes, start, charset);
    if (undefined.isEmpty()) {
      String text = new String(bytes, start, bytes.length - start, charset);
      return new DecodedText(Utf8Text.withoutMark(text), charset.name(), Optional.empty());
    }
    String before = new String(bytes, start, undefined.getAsInt() - start, charset);
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    throw BinaryFormat.rejection(
        "The body is not %s (line %d, byte %d)."
            .formatted(charset.name(), line, undefined.getAsInt() + 1),
        "Save the file as UTF-8; in Excel, choose CSV UTF-8.");
  }

  /** Returns the index of the first byte that has no meaning in a charset. */
  private static OptionalInt undefined(byte[] bytes, int start, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(CHUNK_CHARACTERS);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
  }
}
