package io.chartreel.load;

import java.util.ArrayList;
import java.util.List;

/** Measurements and their targets. */
final class Targets {
  private final List<Target> all = new ArrayList<>();

  /** A measurement and its target, with units. */
  private record Target(String what, String measured, String target, boolean met) {
    String row() {
      return "| %s | %s | %s | %s |".formatted(what, measured, target, met ? "yes" : "**missed**");
    }
  }

  void add(String what, String measured, String target, boolean met) {
    all.add(new Target(what, measured, target, met));
  }

  /** Returns whether all targets were met. */
  boolean allMet() {
    return all.stream().allMatch(Target::met);
  }

  /** Returns a Markdown table with a row per target. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| what | measured | target | met |");
    lines.add("|---|---|---|---|");
    all.forEach(target -> lines.add(target.row()));
    return lines;
  }
}
