package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import java.util.List;

/**
 * A table as it was written, in whatever way: its texts are checked and its numbers are read when
 * the {@link RawTableParser} makes the data of a chart of it.
 *
 * @param labelling the parameter that the labels of the periods come from
 * @param valuing the parameter that the values come from
 * @param grouping what a comma in a number is
 * @param pairs whether it is a list of labels with a value each: what is a period where a chart
 *     moves from one to the next, and a bar where it shows one moment
 * @param wide whether a cell stands in a column of its bar that people see
 * @param periods the labels of the periods
 * @param columns the bars
 */
public record RawTable(
    Parameter labelling,
    Parameter valuing,
    Grouping grouping,
    boolean pairs,
    boolean wide,
    List<Cell> periods,
    List<Column> columns) {
  /** Copies. */
  public RawTable {
    periods = List.copyOf(periods);
    columns = List.copyOf(columns);
  }

  /** What a comma in a number is. */
  public enum Grouping {
    /** A mistake. */
    NONE,
    /** A mark between groups of three digits. */
    THOUSANDS,
    /** Perhaps a decimal comma, so it is not read. */
    AMBIGUOUS
  }

  /**
   * A bar.
   *
   * @param name empty where it needs none
   * @param category empty where it belongs to nothing
   * @param cells one for each period
   */
  record Column(Cell name, Cell category, List<Cell> cells) {
    /** Copies. */
    Column {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A text and its place.
   *
   * @param text without the spaces around it
   * @param place of its row, as people find it; empty where it is in none
   */
  record Cell(String text, String place) {
    static final Cell EMPTY = new Cell("", "");

    static Cell of(String text) {
      return new Cell(text, "");
    }

    /** Whether it says that there is no value. */
    boolean isMissing() {
      return text.isEmpty() || text.equals("_");
    }
  }
}
