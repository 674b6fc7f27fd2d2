package io.chartreel.web.http;

import io.chartreel.request.syntax.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * How the body of a response is encoded: RFC 9110, sections 8.4.1 and 12.5.3.
 *
 * <p>A page repeats what its request contains, so the length of its compressed form tells an
 * attacker whether a guess occurs in the rest of the page (BREACH). There is nothing to guess: no
 * response contains a secret, a token or anything else that its URL or body does not determine.
 */
public enum ContentCoding {
  /** The bytes as they are. */
  IDENTITY,
  /** RFC 1952. */
  GZIP;

  /** The shortest body that is compressed, in bytes. Those below would hardly become shorter. */
  static final int MIN_BYTES = 150;

  /**
   * The initial size of the buffer for a compressed body, as a part of the body. Pages and JSON
   * shrink to a quarter or less.
   */
  private static final int EXPECTED_RATIO = 4;

  /**
   * Returns whether bodies of a media type are compressed: text, JSON and SVG. Other images are
   * compressed already.
   */
  static boolean isCompressible(String mediaType) {
    String type = Splitter.before(mediaType, ';');
    return type.startsWith("text/") || type.endsWith("json") || type.endsWith("+xml");
  }

  /**
   * Returns the coding of a response.
   *
   * @param acceptEncoding the lines of {@code Accept-Encoding}
   * @param length of the body, in bytes
   */
  static ContentCoding of(Collection<String> acceptEncoding, String mediaType, int length) {
    return isCompressible(mediaType) && length >= MIN_BYTES && prefersGzip(acceptEncoding)
        ? GZIP
        : IDENTITY;
  }

  /** Returns whether a client accepts gzip and does not prefer a body without a coding. */
  private static boolean prefersGzip(Collection<String> acceptEncoding) {
    String list = String.join(",", acceptEncoding).toLowerCase(Locale.ROOT);
    double gzip = Math.max(weight(list, "gzip").orElse(-1), weight(list, "x-gzip").orElse(-1));
    if (gzip < 0) {
      gzip = weight(list, "*").orElse(0);
    }
    return gzip > 0 && gzip >= weight(list, "identity").orElse(0);
  }

  /** Returns the weight of a coding in a list in lower case, if the list contains the coding. */
  private static OptionalDouble weight(String list, String coding) {
    return Splitter.split(list, ',').stream()
        .filter(member -> Splitter.before(member, ';').strip().equals(coding))
        .mapToDouble(QualityValue::of)
        .max();
  }

  /** Returns a body in this coding. */
  byte[] encode(byte[] body) {
    return this == IDENTITY ? body : gzip(body, Deflater.DEFAULT_COMPRESSION);
  }

  /**
   * Compresses a body.
   *
   * @param level 1, which is fast, to 9, which is small
   */
  static byte[] gzip(byte[] body, int level) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / EXPECTED_RATIO);
    try (OutputStream out = new LeveledGzip(compressed, level)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }

  private static final class LeveledGzip extends GZIPOutputStream {
    private static final int BUFFER = 8192;

    LeveledGzip(OutputStream out, int level) throws IOException {
      super(out, BUFFER);
      def.setLevel(level);
    }
  }
}
