package io.chartreel.load;

import java.util.ArrayList;
import java.util.List;

/** What was wanted, and whether it came. */
final class Verdicts {
  private final List<Verdict> all = new ArrayList<>();

  /** One figure, with its unit, beside the wanted one. */
  private record Verdict(String what, String measured, String wanted, boolean met) {
    String row() {
      return "| %s | %s | %s | %s |".formatted(what, measured, wanted, met ? "yes" : "**missed**");
    }
  }

  void add(String what, String measured, String wanted, boolean met) {
    all.add(new Verdict(what, measured, wanted, met));
  }

  /** Whether nothing was missed. */
  boolean allMet() {
    return all.stream().allMatch(Verdict::met);
  }

  /** A table, a row for each. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| what | measured | wanted | met |");
    lines.add("|---|---|---|---|");
    all.forEach(verdict -> lines.add(verdict.row()));
    return lines;
  }
}
