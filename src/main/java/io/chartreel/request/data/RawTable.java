package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.table.Reading;
import io.chartreel.request.table.Shape;
import java.util.List;

/**
 * A table of texts, whose numbers are not parsed yet.
 *
 * @param layout of the input
 * @param labelParameter the source of the labels of the periods
 * @param valueParameter the source of the values
 * @param grouping what a comma in a number means
 * @param pairs whether it is a list of labels with a value each; a label is a period in a chart
 *     that moves from one period to the next, and a bar in other charts
 * @param hasBarColumns whether each bar is a column in the input, which error messages then name
 * @param periods the labels of the periods
 * @param columns the bars
 */
public record RawTable(
    Layout layout,
    Parameter labelParameter,
    Parameter valueParameter,
    Grouping grouping,
    boolean pairs,
    boolean hasBarColumns,
    List<Cell> periods,
    List<Column> columns) {
  /** Copies the lists. */
  public RawTable {
    periods = List.copyOf(periods);
    columns = List.copyOf(columns);
  }

  /**
   * The layout of a table in the input.
   *
   * @param header the number of the row with the names of the columns; 0 if there is none
   * @param columns and their roles; empty for lists
   */
  public record Layout(Shape shape, int header, List<Reading.Column> columns) {
    /** The layout of lists. */
    static final Layout OF_LISTS = new Layout(Shape.LISTS, 0, List.of());

    /** Copies the list. */
    public Layout {
      columns = List.copyOf(columns);
    }
  }

  /** The meaning of a comma in a number. */
  public enum Grouping {
    /** Commas are not allowed. */
    NONE,
    /** A comma separates groups of three digits. */
    THOUSANDS,
    /** A comma may be a decimal separator, so it is rejected. */
    AMBIGUOUS
  }

  /**
   * A bar.
   *
   * @param name empty if the chart has only one bar without a name
   * @param category empty if it has none
   * @param cells one for each period
   */
  record Column(Cell name, Cell category, List<Cell> cells) {
    /** Copies the list. */
    Column {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A text and its place in the input.
   *
   * @param text without spaces around it
   * @param place the row of a file, such as {@code row 14}; empty in lists
   */
  record Cell(String text, String place) {
    static final Cell EMPTY = new Cell("", "");

    /** Returns the cell of an item in a list. */
    static Cell of(String text) {
      return new Cell(text, "");
    }

    /** Returns whether the value is missing. */
    boolean isMissing() {
      return text.isEmpty() || text.equals("_");
    }
  }
}
