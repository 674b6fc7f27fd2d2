package io.chartreel.request.syntax;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as it was written: its fields in order, their values still percent-encoded, for a list is
 * split before its items are decoded.
 *
 * @param fields in the order in which they were written
 */
public record QueryString(List<Field> fields) {
  /** Fields of a form, or members of an object that are parameters. */
  public static final int MOST_FIELDS = 2000;

  /** An ampersand escaped for HTML, without the ampersand itself. */
  private static final String ESCAPE = "amp;";

  /** How many times a URL may have been escaped for HTML on its way. */
  private static final int MOST_ESCAPES = 3;

  /** Copies. */
  public QueryString {
    fields = List.copyOf(fields);
  }

  /**
   * One field.
   *
   * @param name in lower case, decoded where it can be
   * @param value still percent-encoded
   */
  public record Field(String name, String value) {
    /** A field of which name and value are plain text. */
    public static Field of(String name, String text) {
      return new Field(name.toLowerCase(Locale.ROOT), PercentEncoding.encode(text, ""));
    }

    private String written() {
      return PercentEncoding.encode(name, "") + (value.isEmpty() ? "" : "=" + value);
    }
  }

  /**
   * Splits a query. {@code amp;} before a name and a bare {@code .gif} or {@code .png} at the end
   * are left out: editors and chat clients do that to URLs on their way.
   */
  public static QueryString of(String raw) {
    List<Field> fields = new ArrayList<>();
    List<String> parts = Splitter.splitTrimmed(raw, '&');
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean bareEnding = part.equals(".gif") || part.equals(".png");
      if (part.isEmpty() || bareEnding && i == parts.size() - 1) {
        continue;
      }
      int equals = part.indexOf('=');
      String rawName = equals < 0 ? part : part.substring(0, equals);
      String name = PercentEncoding.decode(rawName).orElse(rawName).toLowerCase(Locale.ROOT);
      fields.add(new Field(withoutAmpersands(name), equals < 0 ? "" : part.substring(equals + 1)));
    }
    return new QueryString(fields);
  }

  /** Removes what escaping a URL for HTML, perhaps more than once, has put before a name. */
  private static String withoutAmpersands(String name) {
    int start = 0;
    for (int i = 0; i < MOST_ESCAPES && name.startsWith(ESCAPE, start); i++) {
      start += ESCAPE.length();
    }
    return name.substring(start);
  }

  /**
   * Splits a form, as a query is.
   *
   * @throws BadRequestException where it has more fields than are read
   */
  public static QueryString ofForm(String raw) throws BadRequestException {
    long fields = 1 + raw.chars().filter(c -> c == '&').count();
    if (fields > MOST_FIELDS) {
      throw new BadRequestException(
          List.of(Problem.tooMany("body", "", fields, "fields", MOST_FIELDS)));
    }
    return of(raw);
  }

  /** Whether a field of that name is there, with a value or without. */
  public boolean has(String name) {
    return fields.stream().anyMatch(named(name));
  }

  /** Whether a field of that name has a value, as it is written. */
  public boolean says(String name, String value) {
    return fields.stream()
        .anyMatch(field -> named(name).test(field) && field.value().equals(value));
  }

  /**
   * The same query with one more field.
   *
   * @param value percent-encoded
   */
  public QueryString with(String name, String value) {
    return new QueryString(
        Stream.concat(fields.stream(), Stream.of(new Field(name, value))).toList());
  }

  /** The same query without the fields of a name. */
  public QueryString without(String name) {
    return new QueryString(fields.stream().filter(named(name).negate()).toList());
  }

  /** The query as it is written in a URL, without a question mark. */
  @Override
  public String toString() {
    return fields.stream().map(Field::written).collect(Collectors.joining("&"));
  }

  private static Predicate<Field> named(String name) {
    return field -> field.name().equals(name);
  }
}
