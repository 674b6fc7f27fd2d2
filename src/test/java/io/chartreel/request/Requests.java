package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Table;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import java.util.OptionalDouble;

/** Parses requests in any input format for tests, and describes the results. */
public final class Requests {
  /** A parser of a service with an added font. */
  public static final ChartParser PARSER = new ChartParser(List.of("Noto Sans", "Inter"));

  private Requests() {}

  /** The input of a request, which may be invalid. */
  @FunctionalInterface
  public interface Input {
    ChartInput get() throws BadRequestException;
  }

  public static Input query(String query) {
    return () -> ChartInputs.query(QueryString.of(query));
  }

  public static Input csv(String csv, String query) {
    return () -> ChartInputs.csv(csv, QueryString.of(query));
  }

  public static Input csv(String csv) {
    return csv(csv, "");
  }

  public static Input json(String json) {
    return () -> ChartInputs.json(json, QueryString.of(""), Limits.USUAL);
  }

  public static ChartRequest request(Input input) {
    try {
      return PARSER.parse(input.get());
    } catch (BadRequestException bad) {
      throw new AssertionError("rejected: " + bad.getMessage(), bad);
    }
  }

  public static ChartSpec chart(Input input) {
    return request(input).chart();
  }

  public static BadRequestException rejection(Input input) {
    BadRequestException bad =
        catchThrowableOfType(BadRequestException.class, () -> PARSER.parse(input.get()));
    assertThat(bad).as("the rejection").isNotNull();
    return bad;
  }

  public static List<String> sentences(Input input) {
    return rejection(input).problems().stream().map(Problem::sentence).toList();
  }

  /** Returns columns as short texts: {@code name/category 1 _ 3}. */
  public static List<String> columns(ChartSpec chart) {
    return chart.table().columns().stream().map(Requests::text).toList();
  }

  private static String text(Table.Column column) {
    StringBuilder text = new StringBuilder(column.name());
    if (!column.category().isEmpty()) {
      text.append('/').append(column.category());
    }
    for (OptionalDouble value : column.values()) {
      text.append(' ');
      if (value.isEmpty()) {
        text.append('_');
      } else if (value.getAsDouble() == Math.rint(value.getAsDouble())) {
        text.append((long) value.getAsDouble());
      } else {
        text.append(value.getAsDouble());
      }
    }
    return text.toString();
  }
}
