package io.chartreel.request.number;

import io.chartreel.request.number.cell.NumberLead;
import io.chartreel.request.number.cell.NumberScanner;
import io.chartreel.request.number.cell.NumberTail;

/**
 * The unit of a column.
 *
 * @param prefix the sign or word before its numbers, or an empty text
 * @param suffix the sign or word after its numbers, or an empty text
 * @param prefixSpaced whether a space follows the prefix
 * @param suffixSpaced whether a space precedes the suffix
 */
record ColumnUnit(String prefix, String suffix, boolean prefixSpaced, boolean suffixSpaced) {
  static final ColumnUnit NONE = new ColumnUnit("", "", false, false);

  /** Returns the unit of the cell that was scanned last. */
  static ColumnUnit of(NumberScanner scanner) {
    NumberLead lead = scanner.lead();
    NumberTail tail = scanner.tail();
    return new ColumnUnit(lead.unit(), tail.unit(), lead.isSpaced(), tail.isSpaced());
  }

  /** Tells whether the cell that was scanned last has this unit, whatever its spaces are. */
  boolean matches(NumberScanner scanner) {
    return prefix.equals(scanner.lead().unit()) && suffix.equals(scanner.tail().unit());
  }

  /** Returns the prefix with its space. */
  String spacedPrefix() {
    return prefixSpaced ? prefix + " " : prefix;
  }

  /** Returns the suffix with its space. */
  String spacedSuffix() {
    return suffixSpaced ? " " + suffix : suffix;
  }

  /** Returns the unit alone; an ellipsis stands for the number between a prefix and a suffix. */
  @Override
  public String toString() {
    return prefix.isEmpty() || suffix.isEmpty() ? prefix + suffix : prefix + "\u2026" + suffix;
  }
}
