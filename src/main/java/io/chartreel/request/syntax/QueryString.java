package io.chartreel.request.syntax;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a query or form. Values stay percent-encoded, because a list is split at its commas
 * before its items are decoded.
 *
 * @param fields in the order of the text
 */
public record QueryString(List<Field> fields) {
  /** The limit of fields in a form, and of parameters in a JSON object. */
  public static final int MAX_FIELDS = 2000;

  private static final Set<String> EXTENSIONS = Set.of(".gif", ".png", ".webp");

  /** Copies the list. */
  public QueryString {
    fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param name in lower case except for what follows a dot, and decoded unless its
   *     percent-encoding is invalid
   * @param value still percent-encoded
   */
  public record Field(String name, String value) {
    /** Returns the field of a name and a value in plain text. */
    public static Field of(String name, String text) {
      return new Field(FieldNames.folded(name), PercentEncoding.encode(text, ""));
    }

    private String encoded() {
      return PercentEncoding.encode(name, "") + (value.isEmpty() ? "" : "=" + value);
    }
  }

  /**
   * Parses a query. Ignores {@code amp;} before a name and a lone {@code .gif}, {@code .png} or
   * {@code .webp} at the end, because editors and chat clients do that to URLs. Reads {@code
   * series[]} and {@code series[0]} as {@code series}, as URL builders write arrays; the items of
   * other lists are joined with commas.
   */
  public static QueryString of(String raw) {
    List<Field> fields = new ArrayList<>();
    Map<String, List<String>> lists = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    List<String> parts = Splitter.splitTrimmed(raw, '&');
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.isEmpty() || EXTENSIONS.contains(part) && i == parts.size() - 1) {
        continue;
      }
      int equals = part.indexOf('=');
      String rawName = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      String name =
          FieldNames.folded(FieldNames.unescaped(PercentEncoding.decode(rawName).orElse(rawName)));
      String plainName = FieldNames.withoutBrackets(name);
      if (!plainName.equals(name) && FieldNames.isList(plainName)) {
        lists.computeIfAbsent(plainName, absent -> new ArrayList<>()).add(value);
        if (places.putIfAbsent(plainName, fields.size()) != null) {
          continue;
        }
      }
      fields.add(new Field(plainName, value));
    }
    places.forEach(
        (name, place) -> fields.set(place, new Field(name, String.join(",", lists.get(name)))));
    return new QueryString(fields);
  }

  /**
   * Parses a form like a query.
   *
   * @throws BadRequestException if it has too many fields
   */
  public static QueryString ofForm(String raw) throws BadRequestException {
    long fields = 1 + raw.chars().filter(c -> c == '&').count();
    if (fields > MAX_FIELDS) {
      throw new BadRequestException(
          List.of(Problem.tooMany("body", "", fields, "fields", MAX_FIELDS)));
    }
    return of(raw);
  }

  /** Tells whether there is a field with a name, with or without a value. */
  public boolean has(String name) {
    return fields.stream().anyMatch(named(name));
  }

  /** Tells whether there is a field with a name and an encoded value. */
  public boolean has(String name, String value) {
    return fields.stream()
        .anyMatch(field -> named(name).test(field) && field.value().equals(value));
  }

  /**
   * Returns the query with another field at its end.
   *
   * @param value percent-encoded
   */
  public QueryString with(String name, String value) {
    return new QueryString(
        Stream.concat(fields.stream(), Stream.of(new Field(name, value))).toList());
  }

  /** Returns the query without the fields of a name. */
  public QueryString without(String name) {
    return new QueryString(fields.stream().filter(named(name).negate()).toList());
  }

  /** Returns the text of the query, without a question mark. */
  @Override
  public String toString() {
    return fields.stream().map(Field::encoded).collect(Collectors.joining("&"));
  }

  private static Predicate<Field> named(String name) {
    return field -> field.name().equals(name);
  }
}
