package io.chartreel.request;

import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.util.List;

/**
 * Reads what somebody asks for into a chart: once, strictly, and with every mistake in it.
 *
 * @param fonts the families of fonts that charts can be written in
 * @param limits how much one chart may ask for
 * @param deadline what is looked at while a chart is read; what it throws ends that
 */
public record ChartParser(List<String> fonts, Limits limits, Deadline deadline) {
  /** One of the usual limits. */
  public ChartParser(List<String> fonts) {
    this(fonts, Limits.USUAL);
  }

  /** One that takes the time it needs. */
  public ChartParser(List<String> fonts, Limits limits) {
    this(fonts, limits, Deadline.NONE);
  }

  /** Checks and copies. */
  public ChartParser {
    fonts = List.copyOf(fonts);
    if (!fonts.contains(Parameter.FONT.defaultValue())) {
      throw new IllegalArgumentException("no " + Parameter.FONT.defaultValue() + " in " + fonts);
    }
  }

  /** Returns the same parser that looks at one more deadline. */
  public ChartParser until(Deadline other) {
    return new ChartParser(
        fonts,
        limits,
        () -> {
          deadline.check();
          other.check();
        });
  }

  /**
   * The chart that a query describes; without any data the built-in example.
   *
   * @throws BadRequestException with every mistake that was found
   */
  public ChartRequest parse(QueryString query) throws BadRequestException {
    return parse(ChartInputs.query(query));
  }

  /**
   * The chart that is asked for; without any data the built-in example.
   *
   * @throws BadRequestException with every mistake that was found
   */
  public ChartRequest parse(ChartInput asked) throws BadRequestException {
    return new ChartReader(asked, this).read();
  }
}
