package io.chartreel.request.syntax;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a request's body, or of a file in one: UTF-8, and nothing else is guessed. */
public final class Utf8Text {
  private Utf8Text() {}

  /**
   * Decodes strictly.
   *
   * @throws BadRequestException where there is no text, or bytes that are not UTF-8
   */
  public static String of(byte[] bytes) throws BadRequestException {
    String decoded = decoded(bytes);
    if (decoded.isBlank() || decoded.equals("\uFEFF")) {
      throw refusal("is empty", "CSV, JSON or a form");
    }
    return decoded;
  }

  /**
   * Decodes strictly; there may be nothing.
   *
   * @throws BadRequestException where there are bytes that are not UTF-8
   */
  public static String decoded(byte[] bytes) throws BadRequestException {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, text, true);
    text.flip();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      throw refusal(
          "is not UTF-8 at byte " + (in.position() + 1) + ", in line " + line,
          "a text that is saved as UTF-8");
    }
    return text.toString();
  }

  /** Returns the text without a byte order mark before it. */
  public static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A refusal that is about the body as a whole. */
  public static BadRequestException refusal(String detail, String allowed) {
    return new BadRequestException(List.of(Problem.wrong("body", "", detail, allowed)));
  }
}
