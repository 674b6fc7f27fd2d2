package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Table;
import java.util.List;
import java.util.OptionalDouble;

/** What the tests of this package ask for, each in one of the ways in which it can come. */
final class Requests {
  /** Of a service with a font of its own. */
  static final ChartParser PARSER = new ChartParser(List.of("DejaVu Sans", "Inter"));

  private Requests() {}

  /** Something that can be asked for. */
  @FunctionalInterface
  interface Way {
    Asked asked() throws BadRequestException;
  }

  static Way query(String query) {
    return () -> Asked.query(QueryString.of(query));
  }

  static Way csv(String csv, String query) {
    return () -> Asked.csv(csv, QueryString.of(query));
  }

  static Way csv(String csv) {
    return csv(csv, "");
  }

  static Way json(String json) {
    return () -> Asked.json(json, QueryString.of(""), Limits.USUAL);
  }

  static ChartRequest request(Way way) {
    try {
      return PARSER.parse(way.asked());
    } catch (BadRequestException bad) {
      throw new AssertionError("refused: " + bad.getMessage(), bad);
    }
  }

  static ChartSpec chart(Way way) {
    return request(way).chart();
  }

  static BadRequestException refusal(Way way) {
    BadRequestException bad =
        catchThrowableOfType(BadRequestException.class, () -> PARSER.parse(way.asked()));
    assertThat(bad).as("the refusal").isNotNull();
    return bad;
  }

  static List<String> sentences(Way way) {
    return refusal(way).problems().stream().map(Problem::sentence).toList();
  }

  /** Columns as short texts: {@code name/category 1 _ 3}. */
  static List<String> columns(ChartSpec chart) {
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
