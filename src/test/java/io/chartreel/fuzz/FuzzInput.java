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
 * Any bytes as a request: a query, or a line with a way to send data and a query, and the data
 * below it, such as {@code csv title=Cats} and a table. Where {@code repeat} stands before that,
 * all that is below the line, or the query itself, is repeated until it is long.
 */
final class FuzzInput {
  /** What a line begins with below which the data is to be repeated. */
  static final String REPEAT = "repeat ";

  /** Bytes of what is repeated: work that grows as the square of them takes minutes. */
  private static final int REPEATED = 300_000;

  private FuzzInput() {}

  /** The ways in which data can be sent. */
  enum Way {
    /** A file of CSV. */
    CSV,
    /** A file of JSON. */
    JSON,
    /** The fields of a form. */
    FORM,
    /** A definition, packed into a permalink here. */
    LINK,
    /** What stands in the path of a permalink. */
    PACKED;

    /** What a line begins with that names this way. */
    String start() {
      return name().toLowerCase(Locale.ROOT) + " ";
    }

    private ChartInput asked(QueryString query, byte[] data) throws BadRequestException {
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
   * What the bytes ask for.
   *
   * @throws BadRequestException where they cannot be read
   */
  static ChartInput asked(byte[] bytes) throws BadRequestException {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String line = text(Arrays.copyOf(bytes, end));
    byte[] below = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
    if (line.startsWith(REPEAT)) {
      return asked(
          line.substring(REPEAT.length()),
          repeated(below, REPEATED),
          repeated(bytes, Limits.USUAL.url()));
    }
    return asked(line, below, bytes);
  }

  private static byte[] repeated(byte[] bytes, int length) {
    return text(bytes).repeat(length / (bytes.length + 1)).getBytes(StandardCharsets.UTF_8);
  }

  private static ChartInput asked(String line, byte[] data, byte[] all) throws BadRequestException {
    Optional<Way> way =
        Stream.of(Way.values()).filter(one -> line.startsWith(one.start())).findFirst();
    if (way.isEmpty()) {
      return ChartInputs.query(QueryString.of(text(all)));
    }
    QueryString query = QueryString.of(line.substring(way.get().start().length()));
    return way.get().asked(query, data);
  }

  /** The bytes of a request. */
  static byte[] of(Way way, String query, String data) {
    return (way.start() + query + "\n" + data).getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes of a request whose data is repeated. */
  static byte[] repeated(Way way, String query, String data) {
    return (REPEAT + text(of(way, query, data))).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
