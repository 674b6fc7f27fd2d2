package io.chartreel.request.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Collects the cells of a column and finds the convention of its numbers: their notation and their
 * unit. Takes memory that does not depend on the number of cells. Not thread-safe.
 */
public final class NumberColumn {
  /** The most units that are told apart; numbers with further ones are no numbers. */
  private static final int MAX_UNITS = 8;

  private final boolean isListOfSemicolons;
  private final NumberScan scan = new NumberScan();
  private final List<Count> units = new ArrayList<>();
  private int bare;
  private int missing;
  private int texts;
  private int points;
  private int commas;
  private int eitherPoints;
  private int eitherCommas;
  private int marks;
  private int magnitudes;
  private String example = "";

  /** A unit and the number of cells that have it. */
  private static final class Count {
    private final Unit unit;
    private int cells;

    private Count(Unit unit) {
      this.unit = unit;
    }

    private int cells() {
      return cells;
    }
  }

  /**
   * Creates an empty column.
   *
   * @param isSeparatedBySemicolons whether cells are separated by semicolons, as in countries with
   *     a decimal comma: then {@code 1,234} and {@code 1.234} can both be read in two ways
   */
  public NumberColumn(boolean isSeparatedBySemicolons) {
    this.isListOfSemicolons = isSeparatedBySemicolons;
  }

  /** Adds a cell, without spaces around it, that is a part of a text. Empty cells do not count. */
  public void add(CharSequence text, int from, int to) {
    if (from == to) {
      return;
    }
    if (!Double.isNaN(PlainNumber.parse(text, from, to, true))) {
      addPlain(text, from, to);
      return;
    }
    if (MissingValues.isMissing(text, from, to)) {
      missing++;
      return;
    }
    Digits.Evidence evidence =
        scan.scan(text, from, to) ? Digits.evidence(scan) : Digits.Evidence.INVALID;
    switch (evidence) {
      case POINT -> points++;
      case COMMA -> commas++;
      case EITHER_POINT -> eitherPoints++;
      case EITHER_COMMA -> eitherCommas++;
      case NONE -> {}
      case INVALID -> {
        texts++;
        return;
      }
    }
    if (evidence == Digits.Evidence.EITHER_POINT || evidence == Digits.Evidence.EITHER_COMMA) {
      addExample(text, from, to);
    }
    marks += scan.hasMark() ? 1 : 0;
    magnitudes += scan.hasMagnitude() ? 1 : 0;
    addUnit();
  }

  /** Adds digits with at most one point, which may separate decimals or a group of three digits. */
  private void addPlain(CharSequence text, int from, int to) {
    bare++;
    int first = text.charAt(from) == '-' ? from + 1 : from;
    int point = to - 1;
    while (point > first && text.charAt(point) != '.') {
      point--;
    }
    if (point == first) {
      return;
    }
    if (to - point == 4 && point - first <= 3 && text.charAt(first) != '0') {
      eitherPoints++;
      addExample(text, from, to);
    } else {
      points++;
    }
  }

  private void addExample(CharSequence text, int from, int to) {
    if (example.isEmpty()) {
      example = text.subSequence(from, to).toString();
    }
  }

  private void addUnit() {
    if (scan.prefix().isEmpty() && scan.suffix().isEmpty()) {
      bare++;
      return;
    }
    for (Count count : units) {
      if (count.unit.matches(scan)) {
        count.cells++;
        return;
      }
    }
    if (units.size() == MAX_UNITS) {
      texts++;
      return;
    }
    Count count = new Count(new Unit(scan.prefix(), scan.suffix()));
    count.cells = 1;
    units.add(count);
  }

  private Unit unit() {
    return units.stream()
        .max(Comparator.comparingInt(Count::cells))
        .map(count -> count.unit)
        .orElse(Unit.NONE);
  }

  private int withUnit() {
    return units.stream().mapToInt(Count::cells).max().orElse(0);
  }

  /** Returns the number of cells that are numbers in the convention of the column. */
  public int numbers() {
    return bare + withUnit() - Math.min(points, commas);
  }

  /** Returns the number of cells that stand for a missing value. */
  public int missing() {
    return missing;
  }

  /** Returns the number of cells that are neither numbers nor missing values. */
  public int others() {
    int otherUnits = units.stream().mapToInt(Count::cells).sum() - withUnit();
    return texts + otherUnits + Math.min(points, commas);
  }

  /**
   * Returns the notation that the cells prove; empty if all of them can be read in both, or if none
   * has a separator.
   */
  public Optional<Notation> notation() {
    if (points + commas == 0) {
      return Optional.empty();
    }
    return Optional.of(points >= commas ? Notation.POINT : Notation.COMMA);
  }

  /** Returns whether some cells can be read in two ways and no other cell of the column decides. */
  public boolean isAmbiguous() {
    if (points + commas > 0) {
      return false;
    }
    return isListOfSemicolons
        ? eitherPoints + eitherCommas > 0
        : eitherPoints > 0 && eitherCommas > 0;
  }

  /** Returns a cell that can be read in two ways, if there is one. */
  public Optional<String> ambiguousExample() {
    return example.isEmpty() ? Optional.empty() : Optional.of(example);
  }

  /** Returns whether most numbers have the unit, so that it is that of all of them. */
  private boolean isUnitCommon() {
    return withUnit() >= bare;
  }

  /** Returns the text before the numbers, with the space after it; may be empty. */
  public String prefix() {
    return isUnitCommon() ? unit().prefix() : "";
  }

  /** Returns the text after the numbers, with the space before it; may be empty. */
  public String suffix() {
    return isUnitCommon() ? unit().suffix() : "";
  }

  /** Returns what is left out or converted when the numbers are read, as a whole sentence. */
  public Optional<String> note() {
    List<String> parts = new ArrayList<>();
    if (marks > 0) {
      parts.add(counted(marks, "footnote mark") + " left out");
    }
    if (magnitudes > 0) {
      parts.add(counted(magnitudes, "number") + " such as 12k or 3.4M multiplied out");
    }
    if (!isUnitCommon() && withUnit() > 0) {
      String unit = (unit().prefix() + unit().suffix()).strip();
      parts.add("\"" + unit + "\" of " + counted(withUnit(), "number") + " left out");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static String counted(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /**
   * Returns a parser for the cells of the column.
   *
   * @param declared the notation, if it is known from elsewhere
   */
  public NumberParser parser(Optional<Notation> declared) {
    return new NumberParser(declared.or(this::notation).orElse(Notation.POINT), unit());
  }
}
