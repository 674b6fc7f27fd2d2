package io.chartreel.request.xlsx;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a package in a ZIP archive: the PKWARE ZIP specification (APPNOTE), sections 4.3.7
 * to 4.3.16. Only the parts that are opened are decompressed, and only up to a limit for all of
 * them together.
 */
final class ZipParts {
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT_LENGTH = 65_535;
  private static final int ENTRY_SIGNATURE = 0x02014B50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_SIGNATURE = 0x04034B50;
  private static final int LOCAL_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int MAX_ENTRIES = 10_000;

  private final ByteBuffer zip;
  private final Map<String, Integer> entries = new HashMap<>();
  private long remainingBytes;

  /**
   * Reads the directory of an archive.
   *
   * @param maxBytes of all opened parts together, after decompression
   * @throws WorkbookException if there is no directory, or if it is damaged
   */
  ZipParts(byte[] zip, long maxBytes) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    this.remainingBytes = maxBytes;
    try {
      readDirectory();
    } catch (IndexOutOfBoundsException | IllegalArgumentException outside) {
      throw damaged();
    }
  }

  private static WorkbookException damaged() {
    return WorkbookException.malformed("The workbook is damaged: its ZIP archive is incomplete.");
  }

  private void readDirectory() {
    int end = zip.capacity() - END_LENGTH;
    int first = Math.max(0, end - MAX_COMMENT_LENGTH);
    while (end >= first && zip.getInt(end) != END_SIGNATURE) {
      end--;
    }
    if (end < first) {
      throw damaged();
    }
    int count = unsignedShort(end + 10);
    if (count > MAX_ENTRIES) {
      throw WorkbookException.overLimit(
          "The workbook has %,d parts (limit %,d).".formatted(count, MAX_ENTRIES));
    }
    int at = zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != ENTRY_SIGNATURE) {
        throw damaged();
      }
      int nameLength = unsignedShort(at + 28);
      byte[] name = new byte[nameLength];
      zip.get(at + ENTRY_LENGTH, name);
      entries.putIfAbsent(key(new String(name, StandardCharsets.UTF_8)), at);
      at += ENTRY_LENGTH + nameLength + unsignedShort(at + 30) + unsignedShort(at + 32);
    }
  }

  private int unsignedShort(int index) {
    return Short.toUnsignedInt(zip.getShort(index));
  }

  /** Returns the form in which part names are compared: ECMA-376, part 2, section 6.2.2.3. */
  private static String key(String name) {
    String slashes = name.replace('\\', '/');
    return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
  }

  /** Returns whether there is a part of a name, in any case. */
  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /**
   * Opens a part.
   *
   * @return empty if there is no part of that name; reading it throws a {@link WorkbookException}
   *     if the parts are too long
   */
  Optional<InputStream> open(String name) {
    return Optional.ofNullable(entries.get(key(name))).map(this::open);
  }

  private InputStream open(int entry) {
    try {
      if ((unsignedShort(entry + 8) & 1) != 0) {
        throw WorkbookException.malformed("The workbook has a password.");
      }
      int method = unsignedShort(entry + 10);
      int local = zip.getInt(entry + 42);
      if (zip.getInt(local) != LOCAL_SIGNATURE || method != STORED && method != DEFLATED) {
        throw damaged();
      }
      int start = local + LOCAL_LENGTH + unsignedShort(local + 26) + unsignedShort(local + 28);
      // a deflated part marks its own end
      int length = method == STORED ? zip.getInt(entry + 20) : zip.capacity() - start;
      if (length < 0 || length > zip.capacity() - start) {
        throw damaged();
      }
      InputStream raw = new ByteArrayInputStream(zip.array(), start, length);
      return new LimitedStream(method == STORED ? raw : new InflatedStream(raw));
    } catch (IndexOutOfBoundsException outside) {
      throw damaged();
    }
  }

  /** A compressed part, whose decompressor is released when it is closed. */
  private static final class InflatedStream extends InflaterInputStream {
    InflatedStream(InputStream part) {
      super(part, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /** A part whose bytes count towards the limit of all parts. */
  private final class LimitedStream extends FilterInputStream {
    LimitedStream(InputStream part) {
      super(part);
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      remainingBytes -= Math.max(0, count);
      if (remainingBytes < 0) {
        throw WorkbookException.overLimit("The workbook is too large once it is decompressed.");
      }
      return count;
    }
  }
}
