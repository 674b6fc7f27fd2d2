package io.chartreel.request.number.cell;

/**
 * Scans cells for numbers with units, magnitudes and footnote marks: a {@link NumberLead}, digits
 * in groups, an exponent and a {@link NumberTail}.
 *
 * <p>One instance scans one cell after another and holds the last. It looks at each character a
 * limited number of times, at none of a cell that is too long, and creates objects only for new
 * units and for numbers with too many digits for exact arithmetic. Not safe for use by several
 * threads.
 */
public final class NumberScanner {
  /** The longest number with everything around it, in characters. */
  public static final int MAX_LENGTH = 60;

  private static final int MAX_EXPONENT_DIGITS = 3;

  private final PlainNumber plain = new PlainNumber();
  private final CellCursor cell = new CellCursor();
  private final NumberLead lead = new NumberLead();
  private final DigitGroups groups = new DigitGroups(MAX_LENGTH);
  private final NumberTail tail = new NumberTail();

  private boolean isPlain;
  private boolean hasExponent;
  private int exponent;

  /**
   * Scans a range of a text.
   *
   * @param text a text with a cell, without spaces around it
   * @param from the start of the cell
   * @param to the end of the cell
   * @return the notations in which the cell is a number
   */
  public Reading scan(CharSequence text, int from, int to) {
    lead.clear();
    tail.clear();
    isPlain = false;
    if (to - from > MAX_LENGTH) {
      return Reading.NONE;
    }
    isPlain = plain.scan(text, from, to);
    if (isPlain) {
      return plain.reading();
    }
    cell.open(text, from, to);
    Reading reading = scanCell();
    cell.close();
    return reading;
  }

  private Reading scanCell() {
    if (!lead.scan(cell)) {
      return Reading.NONE;
    }
    scanDigits();
    scanExponent();
    Reading reading = groups.reading(hasExponent);
    if (reading == Reading.NONE || !tail.scan(cell, lead.isOpened())) {
      return Reading.NONE;
    }
    Notation notation = reading.allows(Notation.POINT) ? Notation.POINT : Notation.COMMA;
    return Double.isInfinite(value(notation)) ? Reading.NONE : reading;
  }

  private void scanDigits() {
    groups.clear();
    while (cell.hasNext()) {
      char c = cell.current();
      int digit = cell.digit(0);
      if (digit >= 0) {
        groups.addDigit(digit);
        cell.move(Character.isHighSurrogate(c) ? 2 : 1);
      } else if (c == '.' || c == ',') {
        groups.addSeparator(c);
        cell.move(1);
      } else if (CellCharacters.isGroupSeparator(c) && cell.digit(1) >= 0) {
        groups.addSeparator(CellCharacters.isSpace(c) ? ' ' : '\'');
        cell.move(1);
      } else {
        return;
      }
    }
  }

  private void scanExponent() {
    hasExponent = false;
    exponent = 0;
    char e = cell.ahead(0);
    if (e != 'e' && e != 'E') {
      return;
    }
    char sign = cell.ahead(1);
    int start = sign == '-' || sign == '+' ? 2 : 1;
    int length = start;
    while (length - start < MAX_EXPONENT_DIGITS && cell.digit(length) >= 0) {
      exponent = exponent * 10 + cell.digit(length);
      length++;
    }
    if (length > start) {
      hasExponent = true;
      exponent = sign == '-' ? -exponent : exponent;
      cell.move(length);
    }
  }

  /**
   * Returns the value of the last cell, which is finite and never -0.0.
   *
   * @param notation a notation that the reading allows
   */
  public double value(Notation notation) {
    double value =
        isPlain ? plain.value(notation) : groups.value(notation, exponent + tail.power());
    boolean negative = isPlain ? plain.isNegative() : lead.isNegative();
    return (negative ? -value : value) + 0.0;
  }

  /** Returns all before the last cell's digits. */
  public NumberLead lead() {
    return lead;
  }

  /** Returns all after the last cell's digits. */
  public NumberTail tail() {
    return tail;
  }
}
