package io.chartreel.request.json;

import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A table from JSON in which dates that are milliseconds since 1970, as pandas and JavaScript write
 * them, become dates of ISO 8601. The dates are names of columns, or all cells of a column. Not
 * thread-safe.
 */
final class EpochDates implements GridSource {
  private static final long FIRST = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
  private static final long END = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
  private static final int MILLIS = 1000;
  private static final long MILLIS_PER_DAY = 86_400_000;
  private static final int MIN_DIGITS = 12;
  private static final int MAX_DIGITS = 13;

  /** Names of columns that may have a time of day; other numbers must be whole days. */
  private static final Set<String> NAMES =
      Set.of("date", "time", "datetime", "timestamp", "ts", "period", "day", "month", "year");

  private final GridSource source;
  private final List<String> warnings = new ArrayList<>();

  /** Creates the table with the dates of another. */
  EpochDates(GridSource source) {
    this.source = source;
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    return source.grid(limits, problems, deadline).map(grid -> converted(grid, deadline));
  }

  /** Returns what was converted by the last call of {@link #grid}, too. */
  @Override
  public List<String> warnings() {
    List<String> all = new ArrayList<>(source.warnings());
    all.addAll(warnings);
    return all;
  }

  private Grid converted(Grid grid, Deadline deadline) {
    warnings.clear();
    BitSet inColumn = columns(grid, deadline);
    boolean found = !inColumn.isEmpty();
    boolean hasTime = false;
    for (int row = 0; found && !hasTime && row < grid.rows(); row++) {
      for (int column = 0; column < grid.width(row); column++) {
        hasTime |= inColumn.get(column) && hasTime(grid.cell(row, column));
      }
    }
    int firstName = firstName(grid);
    for (int column = firstName; column < grid.width(0); column++) {
      hasTime |= hasTime(grid.cell(0, column));
      found = true;
    }
    if (!found) {
      return grid;
    }
    Grid.Builder dated = new Grid.Builder(grid.origin(), grid.rows());
    Optional<String> example = Optional.empty();
    for (int row = 0; row < grid.rows(); row++) {
      deadline.check();
      for (int column = 0; column < grid.writtenWidth(row); column++) {
        String cell = grid.cell(row, column);
        if ((inColumn.get(column) || row == 0 && column >= firstName) && isEpoch(cell)) {
          String date = date(cell, hasTime);
          example = example.or(() -> Optional.of("\"" + cell + "\" as " + date));
          dated.cell(date);
        } else {
          dated.cell(cell);
        }
      }
      dated.endRow(grid.number(row));
    }
    example.ifPresent(
        first ->
            warnings.add("Numbers were read as dates in milliseconds since 1970: " + first + "."));
    return dated.build();
  }

  /** Returns the first of the names at the end of the first row that are dates. */
  private static int firstName(Grid grid) {
    int first = grid.width(0);
    while (first > 0 && isEpoch(grid.cell(0, first - 1))) {
      first--;
    }
    return first;
  }

  /**
   * Returns the columns whose cells below the first row are all dates. Amounts of money may look
   * like a date, but hardly all like the start of a day. Cells that short rows do not have take no
   * time.
   */
  private static BitSet columns(Grid grid, Deadline deadline) {
    BitSet mayHaveTime = new BitSet();
    for (int column = 0; column < grid.width(0); column++) {
      String name = grid.cell(0, column).toLowerCase(Locale.ROOT);
      mayHaveTime.set(column, NAMES.contains(name.substring(name.lastIndexOf('.') + 1)));
    }
    BitSet others = new BitSet();
    BitSet found = new BitSet();
    BitSet foundTwice = new BitSet();
    for (int row = 1; row < grid.rows(); row++) {
      deadline.check();
      for (int column = 0; column < grid.width(row); column++) {
        if (others.get(column) || grid.isEmpty(row, column)) {
          continue;
        }
        String cell = grid.cell(row, column);
        boolean isDate = isEpoch(cell) && (mayHaveTime.get(column) || !hasTime(cell));
        others.set(column, !isDate);
        foundTwice.set(column, found.get(column));
        found.set(column);
      }
    }
    found.and(mayHaveTime);
    found.or(foundTwice);
    found.andNot(others);
    return found;
  }

  /** Returns whether a text is a whole number of seconds from 1900 to 2099, in milliseconds. */
  private static boolean isEpoch(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    long millis = Long.parseLong(text);
    return millis % MILLIS == 0 && millis >= FIRST && millis < END;
  }

  private static boolean hasTime(String text) {
    return isEpoch(text) && Long.parseLong(text) % MILLIS_PER_DAY != 0;
  }

  private static String date(String epoch, boolean hasTime) {
    Instant instant = Instant.ofEpochMilli(Long.parseLong(epoch));
    return hasTime ? instant.toString() : instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
