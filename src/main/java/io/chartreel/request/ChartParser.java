package io.chartreel.request;

import io.chartreel.image.ImageLibrary;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.util.List;

/**
 * Parses requests into charts, strictly and with all problems at once. Immutable and thread-safe.
 *
 * @param fonts the installed font families
 * @param images that bars can have
 * @param limits the limits of a request
 * @param deadline checked during parsing; its exception ends it
 */
public record ChartParser(
    List<String> fonts, ImageLibrary images, Limits limits, Deadline deadline) {
  /** Creates a parser with the default limits and no deadline. */
  public ChartParser(List<String> fonts) {
    this(fonts, Limits.USUAL);
  }

  /** Creates a parser without images that the operator adds, and with no deadline. */
  public ChartParser(List<String> fonts, Limits limits) {
    this(fonts, ImageLibrary.bundled(), limits);
  }

  /** Creates a parser with no deadline. */
  public ChartParser(List<String> fonts, ImageLibrary images, Limits limits) {
    this(fonts, images, limits, Deadline.NONE);
  }

  /** Checks that the default font is installed. */
  public ChartParser {
    fonts = List.copyOf(fonts);
    if (!fonts.contains(Parameter.FONT.defaultValue())) {
      throw new IllegalArgumentException(Parameter.FONT.defaultValue() + " is not in " + fonts);
    }
  }

  /** Returns the same parser with another deadline besides its own. */
  public ChartParser until(Deadline other) {
    return new ChartParser(
        fonts,
        images,
        limits,
        () -> {
          deadline.check();
          other.check();
        });
  }

  /**
   * Parses a query. Without any data the chart is the built-in example.
   *
   * @throws BadRequestException with all problems of the query
   */
  public ChartRequest parse(QueryString query) throws BadRequestException {
    return parse(ChartInputs.query(query));
  }

  /**
   * Parses a request. Without any data the chart is the built-in example.
   *
   * @throws BadRequestException with all problems of the request
   */
  public ChartRequest parse(ChartInput input) throws BadRequestException {
    return new ChartReader(resolve(input), fonts, images, limits, deadline).read();
  }

  /**
   * Returns the input of a request whose Chart.js configuration has been read, if it has one in a
   * field. Parsing does the same.
   *
   * @throws BadRequestException if the configuration cannot be read
   */
  public ChartInput resolve(ChartInput input) throws BadRequestException {
    return QuickChart.resolved(input, limits, deadline);
  }
}
