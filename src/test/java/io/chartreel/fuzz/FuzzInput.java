package io.chartreel.fuzz;

import io.chartreel.canonical.Permalink;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import io.chartreel.testing.TestService;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decodes any bytes as a request: either a query, or a line with a format and a query followed by
 * data, such as {@code csv title=Cats} and a table. After the prefix {@code repeat}, the data or
 * the query is repeated until it is long.
 */
final class FuzzInput {
  /** The prefix of a line whose data is repeated. */
  static final String REPEAT = "repeat ";

  /** Length of repeated data in bytes: quadratic algorithms would take minutes. */
  private static final int REPEATED = 300_000;

  private FuzzInput() {}

  /** The formats of data. */
  enum Format {
    /** A CSV file. */
    CSV,
    /** A JSON file. */
    JSON,
    /** The fields of a form. */
    FORM,
    /** A definition, to be packed into a permalink. */
    LINK,
    /** The packed part of a permalink. */
    PACKED;

    /** Returns the prefix of a line that selects this format. */
    String prefix() {
      return name().toLowerCase(Locale.ROOT) + " ";
    }

    private ChartInput decode(QueryString query, byte[] data) throws BadRequestException {
      return switch (this) {
        case CSV -> ChartInputs.csv(Utf8Text.of(data), query);
        case JSON -> ChartInputs.json(Utf8Text.of(data), query, Limits.USUAL);
        case FORM -> ChartInputs.form(QueryString.ofForm(Utf8Text.of(data)), query);
        case LINK -> permalink(Permalink.pack(text(data)), query);
        case PACKED -> permalink(text(data), query);
      };
    }

    private static ChartInput permalink(String packed, QueryString query)
        throws BadRequestException {
      String json = Permalink.unpack(packed, Limits.USUAL);
      return ChartInputs.permalink(json, query, TestService.PARSER);
    }
  }

  /**
   * Decodes a request.
   *
   * @throws BadRequestException if the bytes cannot be decoded
   */
  static ChartInput decode(byte[] bytes) throws BadRequestException {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String line = text(Arrays.copyOf(bytes, end));
    byte[] below = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
    if (line.startsWith(REPEAT)) {
      return decode(
          line.substring(REPEAT.length()),
          repeated(below, REPEATED),
          repeated(bytes, Limits.USUAL.url()));
    }
    return decode(line, below, bytes);
  }

  private static byte[] repeated(byte[] bytes, int length) {
    return text(bytes).repeat(length / (bytes.length + 1)).getBytes(StandardCharsets.UTF_8);
  }

  private static ChartInput decode(String line, byte[] data, byte[] all)
      throws BadRequestException {
    Optional<Format> format =
        Stream.of(Format.values()).filter(one -> line.startsWith(one.prefix())).findFirst();
    if (format.isEmpty()) {
      return ChartInputs.query(QueryString.of(text(all)));
    }
    QueryString query = QueryString.of(line.substring(format.get().prefix().length()));
    return format.get().decode(query, data);
  }

  /** Encodes a request. */
  static byte[] of(Format format, String query, String data) {
    return (format.prefix() + query + "\n" + data).getBytes(StandardCharsets.UTF_8);
  }

  /** Encodes a request whose data is repeated. */
  static byte[] repeated(Format format, String query, String data) {
    return (REPEAT + text(of(format, query, data))).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
