package io.chartreel.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The assignment of bars to slots where bars share slots: bars with the same name and different
 * categories have one slot. A second bar with the same name and category gets a slot of its own.
 *
 * @param names of the slots, in the order of the table
 * @param ofColumns the slot of each column of the table, from 0
 */
public record BarSlots(List<String> names, List<Integer> ofColumns) {
  private static final double HUNDRED = 100;

  /** Copies the lists. */
  public BarSlots {
    names = List.copyOf(names);
    ofColumns = List.copyOf(ofColumns);
  }

  /** Returns the slots of a table's bars. */
  public static BarSlots of(Table table) {
    return of(
        table.columns().stream().map(Table.Column::name).toList(),
        table.columns().stream().map(Table.Column::category).toList());
  }

  /**
   * Returns the slots of bars.
   *
   * @param barNames the name of each bar
   * @param categories the category of each bar
   */
  public static BarSlots of(List<String> barNames, List<String> categories) {
    List<String> names = new ArrayList<>();
    List<Integer> ofColumns = new ArrayList<>();
    // maps with string keys find colliding keys in logarithmic time; records as keys would take
    // linear time
    Map<String, Map<String, Integer>> seen = new HashMap<>();
    Map<String, List<Integer>> places = new HashMap<>();
    for (int bar = 0; bar < barNames.size(); bar++) {
      String name = barNames.get(bar);
      int time =
          seen.computeIfAbsent(name, unknown -> new HashMap<>())
              .merge(categories.get(bar), 1, Integer::sum);
      List<Integer> own = places.computeIfAbsent(name, unknown -> new ArrayList<>());
      if (own.size() < time) {
        own.add(names.size());
        names.add(name);
      }
      ofColumns.add(own.get(time - 1));
    }
    return new BarSlots(names, ofColumns);
  }

  /** Returns the number of slots. */
  public int count() {
    return names.size();
  }

  /** Returns slots of which each has one bar. */
  public static BarSlots single(List<String> barNames) {
    return new BarSlots(barNames, IntStream.range(0, barNames.size()).boxed().toList());
  }

  /** Returns the columns of each slot, in order. */
  public List<List<Integer>> columns() {
    List<List<Integer>> columns = new ArrayList<>();
    names.forEach(name -> columns.add(new ArrayList<>()));
    for (int column = 0; column < ofColumns.size(); column++) {
      columns.get(ofColumns.get(column)).add(column);
    }
    return columns;
  }

  /** Returns the number of bars in the slot with the most of them; 0 without bars. */
  public int largest() {
    return columns().stream().mapToInt(List::size).max().orElse(0);
  }

  /**
   * Returns a table with one bar for each slot, whose values are the sums of the slot's bars.
   * Missing values do not count; a slot without any value in a period has none there.
   *
   * @param table whose slots these are
   */
  public Table sums(Table table) {
    double[][] sums = ofPeriods(table, value -> value);
    return new Table(
        table.periods(),
        IntStream.range(0, count())
            .mapToObj(slot -> new Table.Column(names.get(slot), "", OptionalDoubles.of(sums[slot])))
            .toList(),
        table.written());
  }

  /**
   * Returns the same table with each value as a share of its slot: in per cent of the sum of the
   * sizes of all values of the slot in that period. If they are all zero, so are the shares.
   *
   * @param table whose slots these are
   */
  public Table shares(Table table) {
    double[][] sizes = ofPeriods(table, Math::abs);
    List<Table.Column> shares = new ArrayList<>();
    for (int i = 0; i < ofColumns.size(); i++) {
      Table.Column column = table.columns().get(i);
      double[] whole = sizes[ofColumns.get(i)];
      double[] parts = new double[whole.length];
      for (int period = 0; period < parts.length; period++) {
        double value = column.values().at(period);
        boolean isZero = whole[period] == 0 && !Double.isNaN(value);
        parts[period] = isZero ? 0 : value / whole[period] * HUNDRED;
      }
      shares.add(new Table.Column(column.name(), column.category(), OptionalDoubles.of(parts)));
    }
    return new Table(table.periods(), shares, table.written());
  }

  /** Returns the sums of numbers that follow from the values, for each slot and period. */
  private double[][] ofPeriods(Table table, DoubleUnaryOperator number) {
    double[][] sums = new double[count()][table.periods().size()];
    for (double[] slot : sums) {
      Arrays.fill(slot, Double.NaN);
    }
    for (int i = 0; i < ofColumns.size(); i++) {
      OptionalDoubles values = table.columns().get(i).values();
      double[] slot = sums[ofColumns.get(i)];
      for (int period = 0; period < slot.length; period++) {
        double value = values.at(period);
        if (!Double.isNaN(value)) {
          slot[period] =
              (Double.isNaN(slot[period]) ? 0 : slot[period]) + number.applyAsDouble(value);
        }
      }
    }
    return sums;
  }

  /** Whether any slot has more than one bar. */
  public boolean areShared() {
    return ofColumns.size() > names.size();
  }
}
