package io.chartreel.image;

import java.util.Base64;
import java.util.Optional;

/** An image as a URI that contains it (RFC 2397), such as {@code data:image/png;base64,iVBOR…}. */
final class DataUri {
  /** The largest file, in bytes. */
  static final int MAX_BYTES = 100_000;

  private static final String START = "data:";
  private static final String MEDIA_TYPE = START + "image/";
  private static final String ENCODING = ";base64";

  /** The characters of base64 for the largest file. */
  private static final int MAX_CHARACTERS = (MAX_BYTES + 2) / 3 * 4;

  private DataUri() {}

  /** Returns whether a text is meant to be a data URI, valid or not. */
  static boolean isMeant(String text) {
    return text.regionMatches(true, 0, START, 0, START.length());
  }

  /**
   * Decodes an image.
   *
   * @throws ImageException if it is not a PNG, JPEG or GIF file in base64 of at most {@value
   *     #MAX_BYTES} bytes and {@value ImageDecoder#MAX_SIDE} pixels a side
   */
  static Bitmap decode(String text) throws ImageException {
    int comma = text.indexOf(',');
    String head = comma < 0 ? "" : text.substring(0, comma);
    int nameEnd = head.length() - ENCODING.length();
    boolean wellFormed =
        head.regionMatches(true, 0, MEDIA_TYPE, 0, MEDIA_TYPE.length())
            && nameEnd >= MEDIA_TYPE.length()
            && head.regionMatches(true, nameEnd, ENCODING, 0, ENCODING.length());
    Optional<ImageType> type =
        wellFormed
            ? ImageType.named(head.substring(MEDIA_TYPE.length(), nameEnd))
            : Optional.empty();
    if (type.isEmpty()) {
      throw new ImageException(
          "does not start with data:image/png;base64, data:image/jpeg;base64, or"
              + " data:image/gif;base64,");
    }
    if (text.length() - comma - 1 > MAX_CHARACTERS) {
      throw tooLarge();
    }
    byte[] file = file(text.substring(comma + 1));
    if (file.length > MAX_BYTES) {
      throw tooLarge();
    }
    Optional<ImageType> actual = ImageType.of(file);
    if (actual.isPresent() && !actual.equals(type)) {
      throw new ImageException("says that it is " + type.get() + ", but contains " + actual.get());
    }
    return ImageDecoder.decode(file);
  }

  private static ImageException tooLarge() {
    return new ImageException("is larger than 100 kB");
  }

  private static byte[] file(String base64) throws ImageException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw new ImageException("is not valid base64", notBase64);
    }
  }
}
