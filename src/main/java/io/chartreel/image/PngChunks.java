package io.chartreel.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The chunks of a PNG file (ISO/IEC 15948, section 5.3). Only those that make the pixels are kept,
 * so that no compressed text or colour profile is ever inflated, and a chunk that is longer than
 * the file is found before memory is reserved for it.
 */
final class PngChunks {
  private static final int SIGNATURE = 8;

  /** The bytes of a chunk besides its data: length, type and checksum. */
  private static final int FRAME = 12;

  private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngChunks() {}

  /**
   * Returns a file without the chunks that do not make pixels.
   *
   * @param file that starts with the signature
   * @throws ImageException if a chunk is longer than the file
   */
  static byte[] essential(byte[] file) throws ImageException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, SIGNATURE);
    ByteBuffer buffer = ByteBuffer.wrap(file);
    int at = SIGNATURE;
    String type = "";
    while (!type.equals("IEND")) {
      int length = at + FRAME <= file.length ? buffer.getInt(at) : -1;
      if (length < 0 || length > file.length - at - FRAME) {
        throw new ImageException("is cut off or damaged");
      }
      type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (ESSENTIAL.contains(type)) {
        kept.write(file, at, length + FRAME);
      }
      at += length + FRAME;
    }
    return kept.toByteArray();
  }
}
