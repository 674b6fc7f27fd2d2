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
    Map<Series, Integer> seen = new HashMap<>();
    Map<Place, Integer> known = new HashMap<>();
    for (Table.Column column : table.columns()) {
      int time = seen.merge(new Series(column.name(), column.category()), 1, Integer::sum);
      int next = names.size();
      int place = known.computeIfAbsent(new Place(column.name(), time), unknown -> next);
      if (place == next) {
        names.add(column.name());
      }
      ofColumns.add(place);
    }
    return new Places(names, ofColumns);
  }

  /** The bars of one name and one category. */
  private record Series(String name, String category) {}

  /** The bars of one name, each the first, the second and so on of its category. */
  private record Place(String name, int time) {}

  /** How many places there are. */
  public int count() {
    return names.size();
  }

  /** Whether any place has more than one bar. */
  public boolean areShared() {
    return ofColumns.size() > names.size();
  }
}
