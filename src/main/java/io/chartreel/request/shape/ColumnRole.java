package io.chartreel.request.shape;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a table is used for. */
public enum ColumnRole {
  /** The period of a row. */
  DATE("date"),
  /** The name of a bar. */
  NAME("name"),
  /** Numbers. */
  VALUE("value"),
  /** The group that a bar belongs to, which sets its colour. */
  CATEGORY("category"),
  /** The colour of a bar. */
  COLOR("color"),
  /** The image of a bar. */
  IMAGE("image"),
  /** Nothing. */
  SKIP("-");

  private final String key;

  ColumnRole(String key) {
    this.key = key;
  }

  /** Returns the word for the role in the parameter {@code columns}, and in JSON. */
  public String key() {
    return key;
  }

  /** Returns the role with a key, regardless of case and of spaces around it. */
  public static Optional<ColumnRole> of(String key) {
    String lower = key.strip().toLowerCase(Locale.ROOT);
    String known = lower.equals("colour") ? COLOR.key : lower;
    return Stream.of(values()).filter(role -> role.key.equals(known)).findFirst();
  }
}
