package io.chartreel.request.number.cell;

import io.chartreel.request.number.unit.Unit;

/**
 * All before the first digit of a number: a sign, a currency and an opening parenthesis, each at
 * most once, in any order that accountants use.
 */
public final class NumberLead {
  /** Signs before a number that is not exact. */
  private static final String BOUNDS = "<>~\u2248\u2264\u2265";

  private boolean signed;
  private boolean negative;
  private boolean opened;
  private Unit unit = Unit.NONE;
  private boolean spaced;
  private boolean bound;

  void clear() {
    bound = false;
    signed = false;
    negative = false;
    opened = false;
    unit = Unit.NONE;
    spaced = false;
  }

  /** Moves to the first digit. Returns whether all before it is understood. */
  boolean scan(CellCursor cell) {
    boolean afterSign = false;
    while (cell.hasNext()) {
      char c = cell.current();
      boolean sign = c == '+' || CellCharacters.isMinus(c);
      if (BOUNDS.indexOf(c) >= 0 && !signed && !opened && !bound) {
        bound = true;
        cell.move(1);
      } else if (CellCharacters.isSpace(c) && !afterSign) {
        spaced |= unit != Unit.NONE;
        cell.move(1);
      } else if (sign || c == '(') {
        if (signed || opened) {
          return false;
        }
        signed = sign;
        opened = !sign;
        negative = c != '+';
        cell.move(1);
      } else if (c != '.' && Unit.isUnitCharacter(c)) {
        if (unit != Unit.NONE || !scanUnit(cell)) {
          return false;
        }
      } else {
        return true;
      }
      afterSign = sign;
    }
    return false;
  }

  private boolean scanUnit(CellCursor cell) {
    int length = cell.unitLength();
    unit = cell.unit(length);
    if (!unit.isPrefix() && cell.ahead(length - 1) == '.') {
      // "$.50" has a decimal point, "Rs.50" an abbreviation.
      length--;
      unit = cell.unit(length);
    }
    cell.move(length);
    return unit.isPrefix();
  }

  /** Tells whether a minus sign or an opening parenthesis makes the number negative. */
  boolean isNegative() {
    return negative;
  }

  /** Tells whether there is a parenthesis to close. */
  boolean isOpened() {
    return opened;
  }

  /** Tells whether the number is only a bound or an estimate, such as {@code <1}. */
  public boolean isBound() {
    return bound;
  }

  /** Returns the text of the unit, or an empty text. */
  public String unit() {
    return unit.text();
  }

  /** Tells whether a space follows the unit. */
  public boolean isSpaced() {
    return spaced;
  }
}
