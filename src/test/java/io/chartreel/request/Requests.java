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

/** What the tests of this package ask for, each in one of the ways in which it can come. */
public final class Requests {
  /** Of a service with a font of its own. */
  public static final ChartParser PARSER = new ChartParser(List.of("DejaVu Sans", "Inter"));

  private Requests() {}

  /** Something that can be asked for. */
  @FunctionalInterface
  public interface Way {
    ChartInput asked() throws BadRequestException;
  }

  public static Way query(String query) {
    return () -> ChartInputs.query(QueryString.of(query));
  }

  public static Way csv(String csv, String query) {
    return () -> ChartInputs.csv(csv, QueryString.of(query));
  }

  public static Way csv(String csv) {
    return csv(csv, "");
  }

  public static Way json(String json) {
    return () -> ChartInputs.json(json, QueryString.of(""), Limits.USUAL);
  }

  public static ChartRequest request(Way way) {
    try {
      return PARSER.parse(way.asked());
    } catch (BadRequestException bad) {
      throw new AssertionError("refused: " + bad.getMessage(), bad);
    }
  }

  public static ChartSpec chart(Way way) {
    return request(way).chart();
  }

  public static BadRequestException refusal(Way way) {
    BadRequestException bad =
        catchThrowableOfType(BadRequestException.class, () -> PARSER.parse(way.asked()));
    assertThat(bad).as("the refusal").isNotNull();
    return bad;
  }

  public static List<String> sentences(Way way) {
    return refusal(way).problems().stream().map(Problem::sentence).toList();
  }

  /** Columns as short texts: {@code name/category 1 _ 3}. */
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
