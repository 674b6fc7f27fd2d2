package io.chartreel.request.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a form showed in its fields for data, as a form sends it back: so what somebody typed can be
 * told from what was left standing.
 *
 * @param table a digest of the text that was shown as CSV
 * @param lists a digest of the texts that were shown as lists
 */
public record FormMark(String table, String lists) {
  /** The name of the field that carries the mark. */
  public static final String FIELD = "form";

  /**
   * The mark of a form.
   *
   * @param table the text in the field for CSV
   * @param lists the texts in the fields for lists, in the order of their parameters
   */
  public static FormMark of(String table, List<String> lists) {
    return new FormMark(
        digest(table),
        digest(lists.stream().map(FormMark::plain).collect(Collectors.joining("&"))));
  }

  /** The mark that was sent; nothing where a form has none. */
  static Optional<FormMark> read(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.of(new FormMark(text.substring(0, dot), text.substring(dot + 1)));
  }

  private static String digest(String text) {
    return String.format(Locale.ROOT, "%08x", plain(text).hashCode());
  }

  /** A browser ends lines in its own way. */
  static String plain(String text) {
    return text.lines().collect(Collectors.joining("\n")).strip();
  }

  /** As it stands in the field. */
  @Override
  public String toString() {
    return table + "." + lists;
  }
}
