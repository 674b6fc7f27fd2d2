package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a table, before it is known what their cells hold.
 *
 * @param grouping what a comma in a number is
 * @param areRecords whether they were records, whose names are the first row; else that is a row as
 *     all others are
 * @param all those that are not empty, the header first
 */
public record Rows(Grouping grouping, boolean areRecords, List<Row> all) {
  /** Copies. */
  public Rows {
    all = List.copyOf(all);
  }

  /** The names of the columns. */
  Row header() {
    return all.get(0);
  }

  /** The rows below the header. */
  List<Row> data() {
    return all.subList(1, all.size());
  }

  /** The same with one column before the others. */
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
   * One row.
   *
   * @param place as people find it, such as {@code row 14}
   * @param cells without the spaces around them
   */
  public record Row(String place, List<String> cells) {
    /** Copies. */
    public Row {
      cells = List.copyOf(cells);
    }

    public boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }

    /** A cell; empty where the row is too short for it. */
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
