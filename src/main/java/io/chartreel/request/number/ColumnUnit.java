package io.chartreel.request.number;

import java.util.Optional;

/** The unit that the numbers of a column have in common. */
final class ColumnUnit {
  private boolean hasUnit;
  private String prefix = "";
  private String suffix = "";
  private boolean prefixSpaced;
  private boolean suffixSpaced;
  private int without;
  private String conflict = "";

  /** Adds the unit of a number, or that it has none. */
  void add(NumberLead lead, NumberTail tail) {
    String before = lead.unit();
    String after = tail.unit();
    if (before.isEmpty() && after.isEmpty()) {
      without++;
    } else if (!hasUnit) {
      hasUnit = true;
      prefix = before;
      suffix = after;
      prefixSpaced = lead.isSpaced();
      suffixSpaced = tail.isSpaced();
    } else if (conflict.isEmpty() && !(prefix.equals(before) && suffix.equals(after))) {
      conflict = written(prefix, suffix) + " and " + written(before, after);
    }
  }

  /** Returns a unit as it is written around a number, with an ellipsis for the number. */
  private static String written(String prefix, String suffix) {
    return prefix.isEmpty() || suffix.isEmpty() ? prefix + suffix : prefix + "\u2026" + suffix;
  }

  private boolean isCommon() {
    return hasUnit && without == 0 && conflict.isEmpty();
  }

  /** Returns the unit before all numbers, with its space, or an empty text. */
  String prefix() {
    return isCommon() && prefixSpaced && !prefix.isEmpty() ? prefix + " " : common(prefix);
  }

  /** Returns the unit after all numbers, with its space, or an empty text. */
  String suffix() {
    return isCommon() && suffixSpaced && !suffix.isEmpty() ? " " + suffix : common(suffix);
  }

  private String common(String unit) {
    return isCommon() ? unit : "";
  }

  /** Returns two different units, such as {@code $ and EUR}, if there are any. */
  Optional<String> conflict() {
    return conflict.isEmpty() ? Optional.empty() : Optional.of(conflict);
  }

  /** Returns the unit of some numbers if others have none. */
  Optional<String> partial() {
    return hasUnit && without > 0 && conflict.isEmpty()
        ? Optional.of(written(prefix, suffix))
        : Optional.empty();
  }

  /** Returns the number of numbers without a unit. */
  int without() {
    return without;
  }
}
