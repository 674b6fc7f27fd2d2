package io.chartreel.request.number.cell;

import io.chartreel.request.number.unit.Unit;
import io.chartreel.request.number.unit.UnitCache;

/** A position in a cell that is read from left to right. */
final class CellCursor {
  private final UnitCache units = new UnitCache();
  private CharSequence text = "";
  private int at;
  private int end;

  /** Moves to the start of a cell, which is a range of a text. */
  void open(CharSequence text, int from, int to) {
    this.text = text;
    at = from;
    end = to;
  }

  /** Releases the text. */
  void close() {
    open("", 0, 0);
  }

  boolean hasNext() {
    return at < end;
  }

  /** Returns the character here. */
  char current() {
    return text.charAt(at);
  }

  /** Returns the character at a distance, or a NUL after the end of the cell. */
  char ahead(int distance) {
    return at + distance < end ? text.charAt(at + distance) : '\0';
  }

  void move(int distance) {
    at += distance;
  }

  /** Returns the value of the decimal digit of any script at a distance, or -1. */
  int digit(int distance) {
    char c = ahead(distance);
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    int codePoint =
        Character.isHighSurrogate(c) ? Character.toCodePoint(c, ahead(distance + 1)) : c;
    return Character.digit(codePoint, 10);
  }

  /** Returns the length of the sign or word here, in characters, up to {@link Unit#MAX_LENGTH}. */
  int unitLength() {
    int length = 0;
    while (length < Unit.MAX_LENGTH && Unit.isUnitCharacter(ahead(length))) {
      length++;
    }
    return length;
  }

  /** Returns the sign or word that the next characters make. */
  Unit unit(int length) {
    return units.get(text, at, at + length);
  }
}
