package io.chartreel.request.number.unit;

/**
 * The last few units of a column, so that cells with the same units create no objects and look up
 * nothing.
 */
public final class UnitCache {
  private static final int SIZE = 4;

  private final Unit[] units = {Unit.NONE, Unit.NONE, Unit.NONE, Unit.NONE};
  private int next;

  /** Returns the unit that a range of a text names, which may be unknown. */
  public Unit get(CharSequence text, int from, int to) {
    for (Unit unit : units) {
      if (matches(unit.text(), text, from, to)) {
        return unit;
      }
    }
    Unit unit = Unit.of(text.subSequence(from, to).toString());
    units[next] = unit;
    next = (next + 1) % SIZE;
    return unit;
  }

  private static boolean matches(String unit, CharSequence text, int from, int to) {
    if (unit.length() != to - from) {
      return false;
    }
    for (int i = 0; i < unit.length(); i++) {
      if (unit.charAt(i) != text.charAt(from + i)) {
        return false;
      }
    }
    return true;
  }
}
