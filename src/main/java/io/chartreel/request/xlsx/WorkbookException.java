package io.chartreel.request.xlsx;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.Problem;

/** Thrown if a workbook cannot be read. */
final class WorkbookException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String REMEDY = "Open it in a spreadsheet program and save it again.";

  private final transient Problem problem;

  /** Creates an exception for a problem, whose sentence is its message. */
  WorkbookException(Problem problem) {
    super(problem.sentence());
    this.problem = problem;
  }

  /** Returns the exception for a workbook that is damaged. */
  static WorkbookException malformed(String detail) {
    return new WorkbookException(Problem.of(Parameter.DATA.key(), "", detail, REMEDY));
  }

  /** Returns the exception for a workbook that exceeds a limit. */
  static WorkbookException overLimit(String detail) {
    return new WorkbookException(
        Problem.overLimit(
            Parameter.DATA.key(), "", detail, "Send only the table, in a workbook of its own."));
  }

  /** Returns the problem. */
  Problem problem() {
    return problem;
  }
}
