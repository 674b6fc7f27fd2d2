package io.chartreel.request.number;

import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.number.cell.NumberScanner;
import io.chartreel.request.number.cell.Reading;
import java.util.Optional;

/**
 * Collects the cells of a column, in any order, and infers from all of them how its numbers are
 * written. A cell with one reading decides for those with two, such as {@code 1.234}. Memory does
 * not grow with the number of cells. Not safe for use by several threads.
 */
public final class NumberColumn {
  private final boolean commaMayBeDecimal;
  private final NumberScanner scanner = new NumberScanner();
  private final UnitCounts counts = new UnitCounts();
  private int missing;
  private int texts;
  private int bounds;
  private int footnotes;
  private int magnitudes;

  /** A cell with two readings, preferably with a comma, or an empty text. */
  private String example = "";

  private Reading exampleReading = Reading.NONE;

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
    if (reading == Reading.NONE) {
      texts++;
      return;
    }
    counts.add(scanner, reading);
    bounds += scanner.lead().isBound() ? 1 : 0;
    footnotes += scanner.tail().hasFootnote() ? 1 : 0;
    magnitudes += scanner.tail().power() > 0 ? 1 : 0;
    if (reading == Reading.EITHER_COMMA || reading == Reading.EITHER_POINT) {
      addExample(reading, text, from, to);
    }
  }

  private void addExample(Reading reading, CharSequence text, int from, int to) {
    if (exampleReading == Reading.NONE
        || (exampleReading == Reading.EITHER_POINT && reading == Reading.EITHER_COMMA)) {
      example = text.subSequence(from, to).toString();
      exampleReading = reading;
    }
  }

  /** Returns the number of cells that are numbers in the inferred notation. */
  public int numbers() {
    return numbers(Optional.empty());
  }

  /**
   * Returns the number of cells that are numbers in the declared, else the inferred notation.
   * Numbers with another unit than the most frequent one do not count.
   */
  public int numbers(Optional<Notation> declared) {
    return counts.numbers(resolved(declared));
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
    int all = texts;
    for (Reading reading : Reading.values()) {
      all += counts.count(reading);
    }
    return all - numbers(declared);
  }

  /**
   * Returns the notation that cells prove because they have only one reading, or nothing if there
   * are no such cells. If both notations are proved, the more frequent one wins.
   */
  public Optional<Notation> notation() {
    int points = counts.count(Reading.POINT_ONLY);
    int commas = counts.count(Reading.COMMA_ONLY);
    if (points + commas == 0) {
      return Optional.empty();
    }
    return Optional.of(points >= commas ? Notation.POINT : Notation.COMMA);
  }

  /**
   * Tells whether at least one cell has two readings and no other cell decides which is meant.
   * Other columns of the table may decide it.
   */
  public boolean hasTwoReadings() {
    return exampleReading != Reading.NONE && notation().isEmpty();
  }

  /**
   * Tells whether a column with two readings must not be read in {@link Notation#POINT} by default,
   * because its table may have decimal commas: there {@code 1.234} may be a thousand, too.
   */
  public boolean isAmbiguous() {
    return commaMayBeDecimal && hasTwoReadings();
  }

  /** Returns a cell with two readings, if there is one. */
  public Optional<String> ambiguousExample() {
    return example.isEmpty() ? Optional.empty() : Optional.of(example);
  }

  /** Returns the unit before all numbers, with any space after it, or an empty text. */
  public String prefix() {
    return counts.shared().spacedPrefix();
  }

  /** Returns the unit after all numbers, with any space before it, or an empty text. */
  public String suffix() {
    return counts.shared().spacedSuffix();
  }

  /**
   * Returns the first two units that differ, such as {@code $ and EUR}. Only numbers with the most
   * frequent unit, or without one, count as numbers.
   */
  public Optional<String> unitConflict() {
    return counts.conflict();
  }

  /** Returns what was left out or converted. */
  public NumberNotes notes() {
    String unit = counts.bare() == 0 ? "" : counts.unit().toString();
    return new NumberNotes(bounds, footnotes, magnitudes, unit, counts.bare());
  }

  /** Returns what was left out or converted, in one line without a full stop. */
  public Optional<String> note() {
    return notes().note();
  }

  /**
   * Returns a parser for the cells of this column.
   *
   * @param declared the notation that the caller declares, if any; otherwise it is inferred, and a
   *     column that does not decide is read in {@link Notation#POINT}
   */
  public NumberParser parser(Optional<Notation> declared) {
    return new NumberParser(resolved(declared), counts.unit());
  }

  private Notation resolved(Optional<Notation> declared) {
    return declared.or(this::notation).orElse(Notation.POINT);
  }
}
