package io.chartreel.request.grid;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cells of a table as text, before it is known what they mean. All texts are kept in one
 * sequence of characters, so that a grid takes little more memory than the file it was read from.
 * Rows without any text are left out. Immutable.
 */
public final class Grid {
  private final StringBuilder text;
  private final int[] cellEnds;
  private final int[] rowEnds;
  private final int[] numbers;
  private final int[] writtenWidths;
  private final Origin origin;
  private final int width;

  private Grid(Builder builder) {
    this.text = builder.text;
    this.cellEnds = builder.cellEnds;
    this.rowEnds = Arrays.copyOf(builder.rowEnds, builder.rows);
    this.numbers = Arrays.copyOf(builder.numbers, builder.rows);
    this.writtenWidths = Arrays.copyOf(builder.writtenWidths, builder.rows);
    this.origin = builder.origin;
    this.width = builder.width;
  }

  /** The format that the cells come from. */
  public enum Origin {
    /** Text with commas, tabs or vertical bars between cells. */
    TEXT,
    /** Text with semicolons between cells, where a comma may be a decimal separator. */
    SEMICOLONS,
    /** An array of JSON objects. The first row consists of their names. */
    RECORDS,
    /** JSON arrays, or a worksheet, in which numbers have no other form than {@code 1234.5}. */
    VALUES
  }

  /** Returns the format that the cells come from. */
  public Origin origin() {
    return origin;
  }

  /** Returns whether the cells come from text with separators. */
  public boolean isText() {
    return origin == Origin.TEXT || origin == Origin.SEMICOLONS;
  }

  /** Returns whether the first row is none of the input, but names that belong to its format. */
  public boolean hasNames() {
    return origin == Origin.RECORDS || rows() > 0 && numbers[0] == 0;
  }

  /** Returns the number of rows, without those that are blank. */
  public int rows() {
    return rowEnds.length;
  }

  /** Returns the number of cells in the widest row, without empty cells at its end. */
  public int width() {
    return width;
  }

  /** Returns the number of cells of a row, without empty cells at its end. */
  public int width(int row) {
    return rowEnds[row] - firstCell(row);
  }

  /** Returns the number of cells of a row as it was written. */
  public int writtenWidth(int row) {
    return writtenWidths[row];
  }

  /** Returns the number of cells of all rows as they were written. */
  public long writtenCells() {
    return IntStream.of(writtenWidths).asLongStream().sum();
  }

  private int firstCell(int row) {
    return row == 0 ? 0 : rowEnds[row - 1];
  }

  /** Returns the text of a cell, without spaces around it; empty if the row has no such cell. */
  public String cell(int row, int column) {
    return isEmpty(row, column) ? "" : text.substring(start(row, column), end(row, column));
  }

  /** Returns whether a cell has no text. */
  public boolean isEmpty(int row, int column) {
    return column >= width(row) || start(row, column) == end(row, column);
  }

  /** Returns the characters of all cells, of which {@link #start} and {@link #end} give a part. */
  public CharSequence text() {
    return text;
  }

  /** Returns the index of the first character of a cell that the row has. */
  public int start(int row, int column) {
    int cell = firstCell(row) + column;
    return cell == 0 ? 0 : cellEnds[cell - 1];
  }

  /** Returns the index after the last character of a cell that the row has. */
  public int end(int row, int column) {
    return cellEnds[firstCell(row) + column];
  }

  /** Returns the number of a row in the input, from 1, including blank rows. */
  public int number(int row) {
    return numbers[row];
  }

  /** Returns the name of a row in messages: {@code row 14}, or {@code record 3}. */
  public String place(int row) {
    if (origin != Origin.RECORDS) {
      return "row " + numbers[row];
    }
    return row == 0 ? "a record" : "record " + numbers[row];
  }

  /** Collects the cells of a grid. Not thread-safe; to be used for one grid only. */
  public static final class Builder {
    private static final int FIRST_CAPACITY = 64;

    private final StringBuilder text;
    private final Origin origin;
    private int[] cellEnds = new int[FIRST_CAPACITY];
    private int[] rowEnds = new int[FIRST_CAPACITY];
    private int[] numbers = new int[FIRST_CAPACITY];
    private int[] writtenWidths = new int[FIRST_CAPACITY];
    private int cells;
    private int rows;
    private int width;

    /**
     * Creates a builder.
     *
     * @param characters an estimate of the length of all texts
     */
    public Builder(Origin origin, int characters) {
      this.origin = origin;
      this.text = new StringBuilder(characters);
    }

    /** Returns the number of finished rows, without those that were blank. */
    public int rows() {
      return rows;
    }

    /** Returns the number of cells in the row that is not finished yet. */
    public int cellsInRow() {
      return cells - firstCell();
    }

    private int firstCell() {
      return rows == 0 ? 0 : rowEnds[rows - 1];
    }

    /** Adds a cell to the current row. */
    public Builder cell(CharSequence cell) {
      int start = 0;
      int end = cell.length();
      while (start < end && isSpace(cell.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(cell.charAt(end - 1))) {
        end--;
      }
      boolean spaceBefore = false;
      for (int i = start; i < end; i++) {
        char c = cell.charAt(i);
        if (c == '\n' || c == '\r') {
          spaceBefore = true;
        } else if (!spaceBefore || !isSpace(c)) {
          if (spaceBefore) {
            text.append(' ');
            spaceBefore = false;
          }
          text.append(c);
        }
      }
      return endCell();
    }

    /** Adds a cell to the current row from a part of a buffer. */
    public Builder cell(char[] buffer, int offset, int length) {
      int start = offset;
      int end = offset + length;
      while (start < end && isSpace(buffer[start])) {
        start++;
      }
      while (end > start && isSpace(buffer[end - 1])) {
        end--;
      }
      for (int i = start; i < end; i++) {
        if (buffer[i] == '\n' || buffer[i] == '\r') {
          return cell(new String(buffer, start, end - start));
        }
      }
      text.append(buffer, start, end - start);
      return endCell();
    }

    private Builder endCell() {
      if (cells == cellEnds.length) {
        cellEnds = grown(cellEnds);
      }
      cellEnds[cells++] = text.length();
      return this;
    }

    /**
     * Finishes the current row. A row without any text is dropped.
     *
     * @param number of the row in the input, from 1
     */
    public Builder endRow(int number) {
      int first = firstCell();
      int start = first == 0 ? 0 : cellEnds[first - 1];
      int written = cells - first;
      if (text.length() == start) {
        cells = first;
        return this;
      }
      while (cells - 1 > first && cellEnds[cells - 1] == cellEnds[cells - 2]) {
        cells--;
      }
      if (rows == rowEnds.length) {
        rowEnds = grown(rowEnds);
        numbers = grown(numbers);
        writtenWidths = grown(writtenWidths);
      }
      rowEnds[rows] = cells;
      numbers[rows] = number;
      writtenWidths[rows] = written;
      rows++;
      width = Math.max(width, cells - first);
      return this;
    }

    private static int[] grown(int[] array) {
      return Arrays.copyOf(array, array.length + array.length / 2);
    }

    /** Returns the grid. The builder must not be used afterwards. */
    public Grid build() {
      return new Grid(this);
    }

    /** Returns whether a character is a space of any kind, a line end or invisible. */
    private static boolean isSpace(char c) {
      return c <= ' '
          || c >= '\u0085'
              && (Character.isSpaceChar(c) || c == '\u0085' || c == '\u200B' || c == '\uFEFF');
    }
  }
}
