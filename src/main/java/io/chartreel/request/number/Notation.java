package io.chartreel.request.number;

/** How numbers are written: which character separates decimals. */
public enum Notation {
  /** A decimal point; commas group digits. */
  POINT("1,234.5", '.', ','),
  /** A decimal comma; points group digits. */
  COMMA("1.234,5", ',', '.');

  private final String example;
  private final char decimal;
  private final char group;

  Notation(String example, char decimal, char group) {
    this.example = example;
    this.decimal = decimal;
    this.group = group;
  }

  /** Returns the character between integer digits and decimals. */
  char decimal() {
    return decimal;
  }

  /** Returns the character between groups of digits. Spaces and apostrophes group them as well. */
  char group() {
    return group;
  }

  /** Returns an example, which is the value of the parameter {@code numbers}. */
  @Override
  public String toString() {
    return example;
  }
}
