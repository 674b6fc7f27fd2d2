package io.chartreel.request.number;

import java.util.Optional;

/**
 * Collects the cells of a column, in any order, and infers from all of them how its numbers are
 * written. A cell with one reading decides for those with two, such as {@code 1.234}. Memory does
 * not grow with the number of cells. Not safe for use by several threads.
 */
public final class NumberColumn {
  private static final int READINGS = Reading.values().length;

  private final boolean commaMayBeDecimal;
  private final NumberScanner scanner = new NumberScanner();
  private final ColumnUnit unit = new ColumnUnit();

  /** The number of cells with each reading, by its ordinal. */
  private final int[] counts = new int[READINGS];

  private int missing;
  private int footnotes;
  private int magnitudes;

  /**
   * Creates a column without cells.
   *
   * @param commaMayBeDecimal whether {@code 1,234} may be a decimal where no other cell decides, as
   *     in a table with semicolons between its cells; otherwise it is a group of thousands
   */
  public NumberColumn(boolean commaMayBeDecimal) {
    this.commaMayBeDecimal = commaMayBeDecimal;
  }

  /**
   * Adds a cell.
   *
   * @param cell without spaces around it
   */
  public void add(String cell) {
    add(cell, 0, cell.length());
  }

  /**
   * Adds a cell that is a range of a text. An ordinary number creates no objects.
   *
   * @param text a text with a cell, without spaces around it
   * @param from the start of the cell
   * @param to the end of the cell
   */
  public void add(CharSequence text, int from, int to) {
    if (MissingValues.isMissing(text, from, to)) {
      missing++;
      return;
    }
    Reading reading = scanner.scan(text, from, to);
    counts[reading.ordinal()]++;
    if (reading != Reading.NONE) {
      unit.add(scanner.lead(), scanner.tail());
      footnotes += scanner.tail().hasFootnote() ? 1 : 0;
      magnitudes += scanner.tail().power() > 0 ? 1 : 0;
    }
  }

  private int count(Reading reading) {
    return counts[reading.ordinal()];
  }

  /** Returns the number of cells that are numbers in the inferred notation. */
  public int numbers() {
    return numbers(Optional.empty());
  }

  /** Returns the number of cells that are numbers in the declared, else the inferred notation. */
  public int numbers(Optional<Notation> declared) {
    Notation notation = resolved(declared);
    int numbers = 0;
    for (Reading reading : Reading.values()) {
      numbers += reading.allows(notation) ? count(reading) : 0;
    }
    return numbers;
  }

  /** Returns the number of missing values. */
  public int missing() {
    return missing;
  }

  /** Returns the number of cells that are neither missing nor numbers in the inferred notation. */
  public int others() {
    return others(Optional.empty());
  }

  /**
   * Returns the number of cells that are neither missing nor numbers in the declared, else the
   * inferred notation.
   */
  public int others(Optional<Notation> declared) {
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    return all - numbers(declared);
  }

  /**
   * Returns the notation that the cells show, or nothing if none has a point or a comma or if the
   * column is ambiguous. If some cells are numbers in one notation only and some in the other only,
   * the more frequent notation wins.
   */
  public Optional<Notation> notation() {
    int points = count(Reading.POINT_ONLY);
    int commas = count(Reading.COMMA_ONLY);
    if (points + commas > 0) {
      return Optional.of(points >= commas ? Notation.POINT : Notation.COMMA);
    }
    boolean either = count(Reading.EITHER_POINT) + count(Reading.EITHER_COMMA) > 0;
    return either && !isAmbiguous() ? Optional.of(Notation.POINT) : Optional.empty();
  }

  /**
   * Tells whether at least one cell such as {@code 1,234} has two readings and no other cell
   * decides which is meant. A cell such as {@code 1.234} alone has a decimal point.
   */
  public boolean isAmbiguous() {
    return commaMayBeDecimal
        && count(Reading.EITHER_COMMA) > 0
        && count(Reading.POINT_ONLY) + count(Reading.COMMA_ONLY) == 0;
  }

  /** Returns the unit before all numbers, with any space after it, or an empty text. */
  public String prefix() {
    return unit.prefix();
  }

  /** Returns the unit after all numbers, with any space before it, or an empty text. */
  public String suffix() {
    return unit.suffix();
  }

  /**
   * Returns the first two units that differ, such as {@code $ and EUR}. Their numbers must not be
   * compared.
   */
  public Optional<String> unitConflict() {
    return unit.conflict();
  }

  /** Returns what was left out or converted. */
  public NumberNotes notes() {
    return new NumberNotes(
        footnotes, magnitudes, unit.partial(), unit.partial().isPresent() ? unit.without() : 0);
  }

  /**
   * Returns a parser for the cells of this column.
   *
   * @param declared the notation that the caller declares, if any; otherwise it is inferred, and an
   *     ambiguous column is read in {@link Notation#POINT}
   */
  public NumberParser parser(Optional<Notation> declared) {
    return new NumberParser(resolved(declared));
  }

  private Notation resolved(Optional<Notation> declared) {
    return declared.or(this::notation).orElse(Notation.POINT);
  }
}
