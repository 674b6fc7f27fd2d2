package io.chartreel.request.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Checks the bytes of an XML part before they reach the parser, which keeps a tag, comment or text
 * in memory as a whole, however long it is. Document types, with their entities, are rejected.
 */
final class MarkupGuard extends FilterInputStream {
  /**
   * The longest tag, comment, CDATA section or text, in bytes. The longest text of a cell has
   * 32,767 characters, of which an escape takes up to six bytes.
   */
  private static final int MAX_RUN = 256 * 1024;

  private static final String COMMENT_END = "-->";
  private static final String CDATA_END = "]]>";

  private final StringBuilder tagStart = new StringBuilder();
  private String sectionEnd = "";
  private int matched;
  private int run;

  /** Creates a guard of a part in UTF-8. */
  MarkupGuard(InputStream part) {
    super(part);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      check((char) value);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      check((char) (buffer[offset + i] & 0xFF));
    }
    return count;
  }

  private void check(char c) {
    if (c == 0) {
      throw WorkbookException.malformed("The workbook is damaged: a part of it is not UTF-8.");
    }
    if (++run > MAX_RUN) {
      throw WorkbookException.overLimit("The workbook has a cell or tag that is too long.");
    }
    if (!sectionEnd.isEmpty()) {
      skipSection(c);
    } else if (c == '<') {
      run = 0;
      tagStart.setLength(0);
      tagStart.append(c);
    } else if (tagStart.length() > 0) {
      addToTag(c);
    }
  }

  /** Looks for the end of a comment or CDATA section, in which {@code <} begins nothing. */
  private void skipSection(char c) {
    if (c == sectionEnd.charAt(matched)) {
      matched++;
    } else if (!(matched == 2 && c == sectionEnd.charAt(0))) {
      matched = c == sectionEnd.charAt(0) ? 1 : 0;
    }
    if (matched == sectionEnd.length()) {
      sectionEnd = "";
      matched = 0;
    }
  }

  private void addToTag(char c) {
    tagStart.append(c);
    String start = tagStart.toString();
    if (start.equals("<!--")) {
      sectionEnd = COMMENT_END;
    } else if (start.equals("<![CDATA[")) {
      sectionEnd = CDATA_END;
    } else if (start.equals("<!D")) {
      throw WorkbookException.malformed("The workbook has a document type declaration.");
    } else if ("<!--".startsWith(start) || "<![CDATA[".startsWith(start)) {
      return;
    }
    tagStart.setLength(0);
  }
}
