package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a table, before the roles of its columns are known.
 *
 * @param grouping what a comma in a number means
 * @param areRecords whether the rows are JSON records; their names are the first row then, which is
 *     always a header
 * @param all the rows that are not blank, the header first; at least one
 */
public record Rows(Grouping grouping, boolean areRecords, List<Row> all) {
  /** Copies the list. */
  public Rows {
    all = List.copyOf(all);
  }

  /** Returns the first row. */
  Row header() {
    return all.get(0);
  }

  /** Returns the number of the row that is the header, from 1; 0 for records. */
  int headerNumber() {
    String place = header().place();
    return areRecords ? 0 : Integer.parseInt(place.substring(place.indexOf(' ') + 1));
  }

  /** Returns the rows below the header. */
  List<Row> data() {
    return all.subList(1, all.size());
  }

  /** Returns the same rows with a column moved to the front. */
  Rows startingWith(int column) {
    return new Rows(
        grouping, areRecords, all.stream().map(row -> row.startingWith(column)).toList());
  }

  /**
   * Returns the text of a cell on a single line, without spaces around it. Spreadsheets break the
   * lines of a long header within its cell.
   */
  public static String singleLine(String cell) {
    if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
      return cell.strip();
    }
    return cell.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * A row.
   *
   * @param place its name in error messages, such as {@code row 14}
   * @param cells without spaces around them
   */
  public record Row(String place, List<String> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Returns whether all cells are empty. */
    public boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }

    /** Returns a cell, or an empty text if the row is too short. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    private Row startingWith(int column) {
      List<String> moved = new ArrayList<>(cells);
      moved.add(0, moved.remove(column));
      return new Row(place, moved);
    }
  }
}
