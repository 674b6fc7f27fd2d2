package io.chartreel.request.xlsx;

import io.chartreel.request.column.Totals;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.Problem;
import java.util.BitSet;
import java.util.Locale;

/** Reads the cells of a worksheet: ECMA-376, part 1, section 18.3. For one sheet only. */
final class WorksheetReader {
  private static final int MAX_COLUMNS = 16_384;
  private static final int MAX_ROW = 1_048_576;

  /** Rows without a value that a table may have in addition to those with one: notes, headings. */
  private static final int MAX_OTHER_ROWS = 1000;

  /** The limit of cells, including empty ones, whatever the other limits are. */
  private static final long MAX_CELLS = 10_000_000;

  private final SharedStrings strings;
  private final CellValues values;
  private final Deadline deadline;
  private final int maxRows;
  private final long maxCells;
  private final int maxCharacters;
  private final Grid.Builder grid = new Grid.Builder(Grid.Origin.VALUES, 0);
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int columns;
  private long cells;
  private long characters;
  private int uncalculated;
  private String firstUncalculated = "";

  /** The columns that have a text, and those of which the first text is a word for a total. */
  private final BitSet named = new BitSet();

  private final BitSet totals = new BitSet();

  /**
   * Creates a reader.
   *
   * @param strings the texts that the cells share
   * @param values converts numbers
   * @param deadline is checked for each row
   */
  WorksheetReader(SharedStrings strings, CellValues values, Limits limits, Deadline deadline) {
    this.strings = strings;
    this.values = values;
    this.deadline = deadline;
    this.maxRows = limits.values() + MAX_OTHER_ROWS;
    this.maxCells = Math.min(MAX_CELLS, limits.cells());
    this.maxCharacters = limits.body();
  }

  /**
   * Returns the cells.
   *
   * @throws WorkbookException if there are too many, or a formula has no value, unless it is in a
   *     column of totals
   */
  Grid read(XmlPart sheet) {
    while (sheet.next()) {
      if (sheet.starts("row")) {
        startRow(sheet);
      } else if (sheet.starts("c")) {
        readCell(sheet);
      } else if (sheet.ends("row")) {
        endRow();
      }
    }
    if (uncalculated > 0) {
      throw new WorkbookException(
          Problem.of(
              Parameter.DATA.key(),
              "",
              uncalculated == 1
                  ? "Cell " + firstUncalculated + " has a formula without a value."
                  : "%,d cells have formulas without values (first: %s)."
                      .formatted(uncalculated, firstUncalculated),
              "Open the workbook in a spreadsheet program, which calculates them, and save it."));
    }
    return grid.build();
  }

  private void startRow(XmlPart sheet) {
    deadline.check();
    int number = sheet.attribute("r").map(WorksheetReader::number).orElse(row + 1);
    if (number <= row || number > MAX_ROW) {
      throw WorkbookException.malformed(
          "The workbook is damaged: row " + number + " follows row " + row + ".");
    }
    row = number;
    columns = 0;
  }

  private void endRow() {
    grid.endRow(row);
    if (grid.rows() > maxRows) {
      throw new WorkbookException(
          Problem.tooMany(Parameter.DATA.key(), "", grid.rows(), "rows or more", maxRows));
    }
  }

  private void readCell(XmlPart sheet) {
    String address = sheet.attribute("r").orElse("");
    String type = sheet.attribute("t").orElse("n");
    int style = sheet.attribute("s").map(WorksheetReader::number).orElse(0);
    addEmptyCells(address.isEmpty() ? columns : column(address), address);
    text.setLength(0);
    boolean hasFormula = false;
    boolean hasValue = false;
    boolean isText = false;
    int phonetic = 0;
    while (sheet.next() && !sheet.ends("c")) {
      if (sheet.starts("f")) {
        hasFormula = true;
      } else if (sheet.starts("v")) {
        hasValue = true;
        isText = true;
      } else if (sheet.starts("t")) {
        isText = phonetic == 0;
      } else if (sheet.ends("v") || sheet.ends("t")) {
        isText = false;
      } else if (sheet.starts("rPh")) {
        phonetic++;
      } else if (sheet.ends("rPh")) {
        phonetic--;
      } else if (isText) {
        sheet.appendText(text);
      }
    }
    boolean isCalculated = hasValue && (text.length() > 0 || type.equals("str"));
    // a table is drawn without its totals anyway
    if (hasFormula && !isCalculated && !totals.get(columns)) {
      firstUncalculated = uncalculated == 0 ? name(address) : firstUncalculated;
      uncalculated++;
    }
    addCell(type, style);
  }

  /** Returns a cell as people name it. */
  private String name(String address) {
    return address.isEmpty() ? "in row " + row : address;
  }

  private void addEmptyCells(int column, String address) {
    if (column < columns || column >= MAX_COLUMNS) {
      throw WorkbookException.malformed(
          "The workbook is damaged: cell " + name(address) + " is not in order.");
    }
    cells += column - columns + 1;
    if (cells > maxCells) {
      throw WorkbookException.overLimit(
          String.format(
              Locale.ROOT, "The sheet has more than %,d cells, including empty ones.", maxCells));
    }
    while (columns < column) {
      grid.cell("");
      columns++;
    }
  }

  private void addCell(String type, int style) {
    columns++;
    if (text.length() == 0) {
      grid.cell("");
      return;
    }
    switch (type) {
      case "s" -> {
        String index = text.toString();
        text.setLength(0);
        strings.append(index, text);
        grid.cell(text);
      }
      case "n" -> grid.cell(values.number(text.toString(), style));
      case "b" -> grid.cell(text.toString().strip().equals("0") ? "FALSE" : "TRUE");
      case "d" -> grid.cell(CellValues.isoDate(text.toString()));
      default -> grid.cell(text);
    }
    if (!named.get(columns - 1)) {
      named.set(columns - 1);
      totals.set(columns - 1, Totals.isWord(text.toString().strip()));
    }
    characters += text.length();
    if (characters > maxCharacters) {
      throw WorkbookException.overLimit("The sheet has too much text.");
    }
  }

  /** Returns the index of the column of an address such as {@code AB12}, from 0; or -1. */
  private static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && column < MAX_COLUMNS; i++) {
      char letter = address.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = 26 * column + letter - 'A' + 1;
    }
    return column - 1;
  }

  private static int number(String attribute) {
    try {
      return Integer.parseInt(attribute.strip());
    } catch (NumberFormatException notAnInteger) {
      throw WorkbookException.malformed(
          "The workbook is damaged: " + attribute + " is not the number of a row or style.");
    }
  }
}
