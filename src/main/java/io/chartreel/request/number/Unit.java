package io.chartreel.request.number;

/**
 * The unit of a column.
 *
 * @param prefix the text before its numbers; may be empty
 * @param suffix the text after its numbers; may be empty
 */
record Unit(String prefix, String suffix) {
  /** No unit. */
  static final Unit NONE = new Unit("", "");

  /** Returns whether a number belongs to the column: it has the same unit, or none. */
  boolean allows(NumberScan scan) {
    boolean isBare = scan.prefix().isEmpty() && scan.suffix().isEmpty();
    return isBare || matches(scan);
  }

  /** Returns whether a number has this unit, regardless of spaces. */
  boolean matches(NumberScan scan) {
    return scan.prefix().strip().equals(prefix.strip())
        && scan.suffix().strip().equals(suffix.strip());
  }
}
