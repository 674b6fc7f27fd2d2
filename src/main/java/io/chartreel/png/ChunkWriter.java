package io.chartreel.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A file of chunks: length, type, data and checksum (section 5). */
final class ChunkWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int HEADER = 13;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  /** Creates a file with the signature alone. */
  ChunkWriter() {
    file.writeBytes(SIGNATURE);
  }

  /** Writes the header (section 11.2.1), of an image that is not interlaced. */
  void header(int width, int height, PixelFormat format) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(width).putInt(height);
    header.put((byte) format.bitDepth()).put((byte) format.colorType());
    write("IHDR", header.array());
  }

  /**
   * Writes a chunk.
   *
   * @param type four letters
   */
  void write(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    write(data.length);
    file.writeBytes(name);
    file.writeBytes(data);
    write((int) checksum.getValue());
  }

  private void write(int number) {
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /** Returns the file. */
  byte[] toByteArray() {
    return file.toByteArray();
  }
}
