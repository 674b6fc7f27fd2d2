package io.chartreel.request.number.cell;

/** The notations in which a cell is a number. */
public enum Reading {
  /** Not a number. */
  NONE,
  /** A number without points and commas, so its notation does not matter. */
  SAME,
  /** A number with one point and three digits after it: a decimal or a group. */
  EITHER_POINT,
  /** A number with one comma and three digits after it: a decimal or a group. */
  EITHER_COMMA,
  /** A number only in {@link Notation#POINT}. */
  POINT_ONLY,
  /** A number only in {@link Notation#COMMA}. */
  COMMA_ONLY;

  /** Tells whether the cell is a number in a notation. */
  public boolean allows(Notation notation) {
    return switch (this) {
      case NONE -> false;
      case SAME, EITHER_POINT, EITHER_COMMA -> true;
      case POINT_ONLY -> notation == Notation.POINT;
      case COMMA_ONLY -> notation == Notation.COMMA;
    };
  }
}
