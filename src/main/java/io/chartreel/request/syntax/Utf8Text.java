package io.chartreel.request.syntax;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decodes request bodies and uploaded files, which must be UTF-8. */
public final class Utf8Text {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8Text() {}

  /**
   * Decodes a text that must not be empty.
   *
   * @throws BadRequestException if it is blank or not UTF-8
   */
  public static String of(byte[] bytes) throws BadRequestException {
    String decoded = decoded(bytes);
    if (decoded.isBlank() || decoded.equals(BYTE_ORDER_MARK)) {
      throw rejection("The body is empty.", "Send CSV, JSON or a form.");
    }
    return decoded;
  }

  /**
   * Decodes a text that may be empty.
   *
   * @throws BadRequestException if it is not UTF-8
   */
  public static String decoded(byte[] bytes) throws BadRequestException {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, text, true);
    text.flip();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      throw rejection(
          "The body is not UTF-8 (line " + line + ", byte " + (in.position() + 1) + ").",
          "Save the file as UTF-8; in Excel, choose CSV UTF-8.");
    }
    return text.toString();
  }

  /** Returns the text without a leading byte order mark. */
  public static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * Returns a rejection of the whole body.
   *
   * @param detail a sentence that states what is wrong
   * @param allowed a sentence that states what to do
   */
  public static BadRequestException rejection(String detail, String allowed) {
    return new BadRequestException(List.of(Problem.of("body", "", detail, allowed)));
  }
}
