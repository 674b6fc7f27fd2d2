package io.chartreel.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The assignment of bars to slots where bars share slots: bars with the same name and different
 * categories have one slot. A second bar with the same name and category gets a slot of its own.
 *
 * @param names of the slots, in the order of the table
 * @param ofColumns the slot of each column of the table, from 0
 */
public record BarSlots(List<String> names, List<Integer> ofColumns) {
  /** Copies the lists. */
  public BarSlots {
    names = List.copyOf(names);
    ofColumns = List.copyOf(ofColumns);
  }

  /** Returns the slots of a table's bars. */
  public static BarSlots of(Table table) {
    List<String> names = new ArrayList<>();
    List<Integer> ofColumns = new ArrayList<>();
    // maps with string keys find colliding keys in logarithmic time; records as keys would take
    // linear time
    Map<String, Map<String, Integer>> seen = new HashMap<>();
    Map<String, List<Integer>> places = new HashMap<>();
    for (Table.Column column : table.columns()) {
      String name = column.name();
      int time =
          seen.computeIfAbsent(name, unknown -> new HashMap<>())
              .merge(column.category(), 1, Integer::sum);
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

  /** Whether any slot has more than one bar. */
  public boolean areShared() {
    return ofColumns.size() > names.size();
  }
}
