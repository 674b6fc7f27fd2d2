package io.chartreel.request;

import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import io.chartreel.request.syntax.DecimalNumber;
import java.util.List;
import java.util.stream.DoubleStream;

/** Chooses the number of decimal places of a chart that does not specify it. */
public final class DecimalPlaces {
  private static final double LONG = 1_000_000;

  private DecimalPlaces() {}

  /** Whether some values or references have more than six digits before the decimal point. */
  public static boolean areLong(Table table, List<Reference> references) {
    return DoubleStream.concat(table.values(), references.stream().mapToDouble(Reference::value))
        .anyMatch(value -> Math.abs(value) >= LONG);
  }

  /** Returns the decimal places of the value or reference with the most of them, at most 10. */
  public static int of(Table table, List<Reference> references) {
    return DoubleStream.concat(table.values(), references.stream().mapToDouble(Reference::value))
        .mapToInt(DecimalNumber::decimals)
        .map(decimals -> Math.min(decimals, NumberStyle.MAX_DECIMALS))
        .max()
        .orElse(0);
  }
}
