package io.chartreel.request.column;

import io.chartreel.request.date.DateColumn;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.number.NumberColumn;
import io.chartreel.request.parameter.Deadline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column are. Everything but the numbers is only determined when something asks
 * for it, because a wide table has thousands of columns of numbers.
 */
public final class ColumnProfile {
  /** The most different texts in a column that can be a name or a period. */
  private static final int MAX_LABELS = 100_000;

  /** The cells that have to look like a date before the whole column is read as dates. */
  private static final int DATE_SAMPLE = 20;

  /** The most rows of a short table. */
  private static final int MAX_SHORT = 3;

  /** The longest code, in characters, such as that of a country. */
  private static final int MAX_CODE = 4;

  private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no", "t", "f");

  private final Grid grid;
  private final TableArea area;
  private final int column;
  private final String header;
  private final NumberColumn numbers;
  private final boolean isNumeric;
  private final Deadline deadline;
  private @Nullable Labels labels;
  private @Nullable Optional<DateColumn> dates;

  /** Profiles the cells of a column in an area of a grid. */
  public ColumnProfile(Grid grid, TableArea area, int column, Deadline deadline) {
    this.grid = grid;
    this.area = area;
    this.column = column;
    this.deadline = deadline;
    this.header = area.hasHeader() ? grid.cell(area.header(), column) : "";
    this.numbers = new NumberColumn(grid.origin() == Grid.Origin.SEMICOLONS);
    for (int row = area.first(); row < area.end(); row++) {
      if (!grid.isEmpty(row, column)) {
        numbers.add(grid.text(), grid.start(row, column), grid.end(row, column));
      }
    }
    this.isNumeric = numbers.numbers() > numbers.others();
    deadline.check();
  }

  private ColumnProfile(ColumnProfile other, boolean isNumeric) {
    this.grid = other.grid;
    this.area = other.area;
    this.column = other.column;
    this.header = other.header;
    this.numbers = other.numbers;
    this.isNumeric = isNumeric;
    this.deadline = other.deadline;
  }

  /**
   * Returns the column as one of numbers if one of its two cells is a number, in a table of at most
   * three rows, unless it is the first or its header says that it has something else. The other
   * cell is more likely to be a mistake than both are to be names.
   */
  public ColumnProfile withMistake() {
    boolean isMistake =
        column > 0
            && area.rows() <= MAX_SHORT
            && numbers.numbers() == 1
            && numbers.others() == 1
            && !HeaderHint.isName(header)
            && !HeaderHint.isCategory(header)
            && !HeaderHint.isNeverValue(header);
    return isMistake ? new ColumnProfile(this, true) : this;
  }

  /** Returns the index of the column, from 0. */
  public int column() {
    return column;
  }

  /** Returns the name of the column; empty if it has none. */
  public String header() {
    return header;
  }

  /**
   * Returns whether the name of the column says that it has periods. If the name next to it differs
   * only in the number, as {@code 1st week} and {@code 2nd week} do, the names are periods.
   */
  public boolean isNamedDate() {
    return HeaderHint.isDate(header) && !isNumberedLike(column - 1) && !isNumberedLike(column + 1);
  }

  private boolean isNumberedLike(int other) {
    if (!area.hasHeader() || other < 0) {
      return false;
    }
    return NumberedLabels.of(List.of(header, grid.cell(area.header(), other)))
        .filter(NumberedLabels::isMonotonic)
        .isPresent();
  }

  /** Returns the numbers in the column. */
  public NumberColumn numbers() {
    return numbers;
  }

  /** Returns whether no cell has a text, and the header has none either. */
  public boolean isBlank() {
    return numbers.numbers() + numbers.others() + numbers.missing() == 0 && header.isEmpty();
  }

  /** Returns whether no cell has a value. */
  public boolean isEmpty() {
    return numbers.numbers() + texts() == 0;
  }

  /** Returns whether most cells are numbers. */
  public boolean isNumeric() {
    return isNumeric;
  }

  /** Returns whether most cells are words. */
  public boolean isText() {
    return !isNumeric() && texts() > 0;
  }

  /**
   * Returns the number of cells with words. In a column of names, a word that stands for a missing
   * value elsewhere is a name, such as X.
   */
  private int texts() {
    boolean hasNames = HeaderHint.isName(header) || HeaderHint.isCategory(header);
    return numbers.others() + (hasNames ? numbers.missing() : 0);
  }

  /** Returns the different texts of the column. */
  public Labels labels() {
    Labels known = labels;
    if (known == null) {
      known =
          new Labels(
              area.rows(), row -> grid.cell(area.first() + row, column), MAX_LABELS, deadline);
      labels = known;
    }
    return known;
  }

  /** Returns the dates of the column, one for each text in {@link #labels}, if all are dates. */
  public Optional<DateColumn> dates() {
    Optional<DateColumn> known = dates;
    if (known == null) {
      known = startsWithDates() ? DateColumn.of(labels().texts(), isNamedDate()) : Optional.empty();
      dates = known;
    }
    return known;
  }

  private boolean startsWithDates() {
    int[] sample =
        IntStream.range(area.first(), area.end())
            .filter(row -> !grid.isEmpty(row, column))
            .limit(DATE_SAMPLE)
            .toArray();
    return sample.length > 0
        && IntStream.of(sample)
            .allMatch(row -> isNamedDate() || CellKinds.mayBeDate(grid, row, column));
  }

  /**
   * Returns whether the dates are convincing. Numbers that could be years are, if the header says
   * so, or if they are consecutive or repeated.
   */
  public boolean hasDates() {
    if (dates().isEmpty()) {
      return false;
    }
    if (numbers.numbers() == 0 || isNamedDate()) {
      return true;
    }
    List<String> texts = labels().texts();
    boolean isRepeated = texts.size() * 3 <= area.rows() * 2;
    return texts.stream().allMatch(Headings::isYear) && (isRepeated || areConsecutive(texts));
  }

  /** Returns whether all numbers are usual years, which are more often dates than values. */
  public boolean areUsualYears() {
    return dates().filter(DateColumn::hasUsualYears).isPresent()
        && labels().texts().stream().allMatch(Headings::isYear);
  }

  /** Returns whether the name of the column is a number. */
  public boolean isHeadedByNumber() {
    return area.hasHeader() && CellKinds.isNumber(grid, area.header(), column);
  }

  private static boolean areConsecutive(List<String> years) {
    int[] sorted = years.stream().mapToInt(Integer::parseInt).sorted().toArray();
    int span = sorted[sorted.length - 1] - sorted[0];
    int step = sorted.length < 2 ? 1 : Math.max(1, sorted[1] - sorted[0]);
    return span == (sorted.length - 1) * step && sorted.length > 1;
  }

  /** Returns whether the cells number the rows, from 0 or 1. */
  public boolean isRowNumbers() {
    if (area.rows() < 2 || numbers.numbers() < area.rows()) {
      return false;
    }
    String first = grid.cell(area.first(), column);
    if (!first.equals("0") && !first.equals("1")) {
      return false;
    }
    int start = first.charAt(0) - '0';
    return IntStream.range(0, area.rows())
        .allMatch(i -> grid.cell(area.first() + i, column).equals(Integer.toString(start + i)));
  }

  /** Returns whether all texts are addresses of web pages. */
  public boolean areUrls() {
    return samples().allMatch(cell -> cell.startsWith("http://") || cell.startsWith("https://"));
  }

  /** Returns whether all texts are colours in hexadecimal digits. */
  public boolean areColors() {
    return samples()
        .allMatch(
            cell ->
                cell.startsWith("#")
                    && (cell.length() == 4 || cell.length() == 7)
                    && cell.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0));
  }

  private static boolean areCapitalsOrDigits(String cell) {
    return cell.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
  }

  private static boolean areSmall(String cell) {
    return cell.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Returns whether all texts are the words of a switch, such as true and false. */
  public boolean areFlags() {
    return samples().map(cell -> cell.toLowerCase(Locale.ROOT)).allMatch(FLAGS::contains);
  }

  /** Returns whether all texts are codes: a few letters or capitals and digits, of one length. */
  public boolean areCodes() {
    List<String> cells = samples().toList();
    return !cells.isEmpty()
        && cells.stream()
            .allMatch(
                cell ->
                    cell.length() <= MAX_CODE
                        && cell.length() == cells.get(0).length()
                        && (areCapitalsOrDigits(cell) || areSmall(cell)));
  }

  private Stream<String> samples() {
    return IntStream.range(area.first(), area.end())
        .filter(row -> !grid.isEmpty(row, column))
        .limit(200)
        .mapToObj(row -> grid.cell(row, column));
  }

  /** Returns the number in a row of the area, from 0; 0 if the cell has none. */
  public double number(int row) {
    return CellKinds.number(grid, area.first() + row, column);
  }

  /** Returns whether all numbers are the same. */
  public boolean isConstant() {
    return labels().count() == 1;
  }
}
