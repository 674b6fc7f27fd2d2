package io.chartreel.request.number.cell;

import io.chartreel.request.number.unit.Unit;

/**
 * All after the last digit of a number: a magnitude and then a unit, each at most once, a closing
 * parenthesis and footnote marks, with or without spaces.
 */
public final class NumberTail {
  private static final int MAX_FOOTNOTE_LENGTH = 12;
  private static final int MAX_FLAG_LENGTH = 3;
  private static final String FLAGS = "bcdefnprsuz";

  private int power;
  private Unit unit = Unit.NONE;
  private boolean spaced;
  private boolean footnote;

  void clear() {
    power = 0;
    unit = Unit.NONE;
    spaced = false;
    footnote = false;
  }

  /**
   * Moves to the end of the cell. Returns whether all before it is understood.
   *
   * @param opened whether there is a parenthesis to close
   */
  boolean scan(CellCursor cell, boolean opened) {
    boolean open = opened;
    boolean space = false;
    while (cell.hasNext()) {
      char c = cell.current();
      if (CellCharacters.isSpace(c)) {
        space = true;
        cell.move(1);
      } else if (c == ')' && open) {
        open = false;
        cell.move(1);
      } else if (CellCharacters.isFootnoteMark(c)) {
        footnote = true;
        cell.move(1);
      } else if (c == '[' || c == '(' && !opened) {
        if (!scanReference(cell, c == '[' ? ']' : ')')) {
          return false;
        }
      } else if (space && isFlag(cell)) {
        footnote = true;
        cell.move(cell.unitLength());
      } else if (!Unit.isUnitCharacter(c) || !scanUnit(cell, space)) {
        return false;
      } else {
        space = false;
      }
    }
    return !open;
  }

  /**
   * Tells whether a word is a flag of a statistical office, such as {@code p} for provisional and
   * {@code e} for estimated (Eurostat, OECD).
   */
  private static boolean isFlag(CellCursor cell) {
    int length = cell.unitLength();
    if (length < 1 || length > MAX_FLAG_LENGTH) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (FLAGS.indexOf(cell.ahead(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Moves behind a footnote such as {@code [1]}, or a remark such as {@code (2020)}. */
  private boolean scanReference(CellCursor cell, char close) {
    int length = 1;
    while (length <= MAX_FOOTNOTE_LENGTH && isInReference(cell.ahead(length))) {
      length++;
    }
    if (length == 1 || cell.ahead(length) != close) {
      return false;
    }
    footnote = true;
    cell.move(length + 1);
    return true;
  }

  private static boolean isInReference(char c) {
    return "[]()".indexOf(c) < 0 && c != '\0';
  }

  /** Moves behind a magnitude or a unit, up to any superscript footnotes after it. */
  private boolean scanUnit(CellCursor cell, boolean space) {
    int length = cell.unitLength();
    Unit found = cell.unit(length);
    while (!isExpected(found) && CellCharacters.isSuperscript(cell.ahead(length - 1))) {
      length--;
      found = cell.unit(length);
    }
    cell.move(length);
    if (!isExpected(found)) {
      return false;
    }
    if (isMagnitude(found)) {
      power = found.power();
    } else {
      unit = found;
      spaced = space;
    }
    return true;
  }

  private boolean isExpected(Unit found) {
    return isMagnitude(found) || (found.isSuffix() && unit == Unit.NONE);
  }

  private boolean isMagnitude(Unit found) {
    return found.power() > 0 && power == 0 && unit == Unit.NONE;
  }

  /** Returns the power of ten of the magnitude, or 0 if there is none. */
  public int power() {
    return power;
  }

  /** Returns the text of the unit, or an empty text. */
  public String unit() {
    return unit.text();
  }

  /** Tells whether a space precedes the unit. */
  public boolean isSpaced() {
    return spaced;
  }

  /** Tells whether there are footnote marks. */
  public boolean hasFootnote() {
    return footnote;
  }
}
