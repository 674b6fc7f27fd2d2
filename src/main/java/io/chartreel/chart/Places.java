package io.chartreel.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which bars of a table stand in one place where bars share places: those of one name, each of
 * another category. A second bar of the same name and category has a place of its own.
 *
 * @param names of the places, in the order of the table
 * @param ofColumns the place of each column of the table, from 0
 */
public record Places(List<String> names, List<Integer> ofColumns) {
  /** Copies. */
  public Places {
    names = List.copyOf(names);
    ofColumns = List.copyOf(ofColumns);
  }

  /** The places of a table's bars. */
  public static Places of(Table table) {
    List<String> names = new ArrayList<>();
    List<Integer> ofColumns = new ArrayList<>();
    // maps of strings: those of records would take a time that is quadratic where hash codes
    // collide
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
    return new Places(names, ofColumns);
  }

  /** How many places there are. */
  public int count() {
    return names.size();
  }

  /** Whether any place has more than one bar. */
  public boolean areShared() {
    return ofColumns.size() > names.size();
  }
}
