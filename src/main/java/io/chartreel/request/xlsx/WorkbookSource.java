package io.chartreel.request.xlsx;

import io.chartreel.request.grid.BinaryFormat;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A worksheet of an Excel workbook (.xlsx). Dates become text as ISO 8601 writes them, percentages
 * get a {@code %}, and formulas become their last value. A merged cell is the first of its cells.
 *
 * @param file the bytes of the workbook, which are not changed
 * @param sheet the name of the worksheet; without it, the first one that is visible and not empty
 */
public record WorkbookSource(byte[] file, Optional<String> sheet) implements GridSource {
  /** Returns whether a file is a ZIP archive, as workbooks are. */
  public static boolean isArchive(byte[] file) {
    return BinaryFormat.of(file).filter(format -> format == BinaryFormat.ZIP).isPresent();
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    try {
      return Optional.of(read(limits, deadline));
    } catch (WorkbookException bad) {
      problems.add(bad.problem());
      return Optional.empty();
    }
  }

  private Grid read(Limits limits, Deadline deadline) {
    Workbook workbook = new Workbook(file, limits);
    List<Workbook.Sheet> sheets =
        sheet.isPresent()
            ? List.of(named(sheet.get(), workbook))
            : workbook.sheets().stream().filter(found -> !found.isHidden()).toList();
    SharedStrings strings = workbook.sharedStrings(limits.body());
    CellValues values = workbook.cellValues();
    for (Workbook.Sheet candidate : sheets) {
      try (XmlPart cells = workbook.open(candidate)) {
        Grid grid = new WorksheetReader(strings, values, limits, deadline).read(cells);
        if (grid.rows() > 0) {
          return grid;
        }
      }
    }
    throw new WorkbookException(
        Problem.of(
            Parameter.DATA.key(),
            "",
            sheet.isPresent()
                ? "The sheet " + Excerpt.quoted(sheet.get()) + " is empty."
                : "The workbook has no visible sheet with data.",
            "Fill a sheet with a row of names, and below it a row for each period or value."));
  }

  private static Workbook.Sheet named(String name, Workbook workbook) {
    return Stream.<Predicate<String>>of(name::equals, name.strip()::equalsIgnoreCase)
        .flatMap(
            matches ->
                workbook.sheets().stream().filter(found -> matches.test(found.name().strip())))
        .findFirst()
        .orElseThrow(() -> unknown(name, workbook));
  }

  private static WorkbookException unknown(String name, Workbook workbook) {
    List<String> names = workbook.sheets().stream().map(Workbook.Sheet::name).toList();
    return new WorkbookException(
        Problem.of(
                "sheet",
                name,
                "The workbook has no sheet " + Excerpt.quoted(name) + ".",
                "Use one of its sheets: " + Excerpt.list(names) + ".")
            .suggest(Suggestion.closest(name, names)));
  }
}
