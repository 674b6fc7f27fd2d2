package io.chartreel.request.table;

import io.chartreel.request.parameter.Limits;
import io.chartreel.request.shape.CellProblems;
import io.chartreel.request.syntax.TextRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the bars of a table in the order in which they first appear. */
final class BarNames {
  /** The length of the mark of a footnote with its brackets, in characters. */
  private static final int MIN_MARK = 3;

  private static final int MAX_MARK = 5;

  private final Limits limits;
  private final CellProblems problems;
  private final List<TableData.Bar> bars = new ArrayList<>();

  /**
   * The numbers by name and category, with a line end between them, which no cell contains. Strings
   * are comparable, so that colliding hash codes take logarithmic time.
   */
  private final Map<String, Integer> numbers = new HashMap<>();

  private int marked;

  BarNames(Limits limits, CellProblems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * Returns the number of a bar, which is added if it is new.
   *
   * @param written its name, perhaps with the mark of a footnote, which is dropped
   */
  int number(String written, String category, String color, String image) {
    String name = withoutMark(written);
    String key = name + '\n' + category;
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    check(name, "name");
    check(category, "category");
    numbers.put(key, bars.size());
    bars.add(new TableData.Bar(name, category, color, image));
    marked += name.length() < written.length() ? 1 : 0;
    return bars.size() - 1;
  }

  private void check(String text, String what) {
    TextRules.fault(text, limits.label(), limits.marks())
        .ifPresent(fault -> problems.addText(what, text, fault, limits.label()));
  }

  /** Returns a name without the mark of a footnote at its end, such as {@code [a]}. */
  private static String withoutMark(String name) {
    int start = name.lastIndexOf('[');
    int length = name.length() - start;
    boolean isMark =
        start > 0
            && name.endsWith("]")
            && length >= MIN_MARK
            && length <= MAX_MARK
            && name.substring(start + 1, name.length() - 1)
                .chars()
                .allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
    return isMark ? name.substring(0, start).strip() : name;
  }

  /** Returns the bars, by number. */
  List<TableData.Bar> bars() {
    return bars;
  }

  /** Returns the number of bars whose names had the mark of a footnote. */
  int marked() {
    return marked;
  }
}
