package io.chartreel.request.column;

import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names that consist of several parts, as in the tables of Eurostat, whose first column is headed
 * {@code freq,unit,geo\TIME_PERIOD} and has cells such as {@code A,PC,AT}. Parts that are the same
 * in all rows are left out.
 */
public final class CompositeNames {
  private final int parts;
  private final BitSet kept;
  private final String header;

  private CompositeNames(int parts, BitSet kept, String header) {
    this.parts = parts;
    this.kept = kept;
    this.header = header;
  }

  /** Finds the parts of the names in a column; they stay as they are if they have none. */
  public static CompositeNames of(ColumnProfile names) {
    String header = names.header();
    int end = header.indexOf('\\');
    CompositeNames whole = new CompositeNames(1, new BitSet(), header);
    if (end < 0 || header.indexOf(',') < 0) {
      return whole;
    }
    int parts = Splitter.split(header.substring(0, end), ',').size();
    BitSet kept = new BitSet();
    List<String> first = List.of();
    for (String name : names.labels().texts()) {
      List<String> split = Splitter.split(name, ',');
      if (split.size() != parts) {
        return whole;
      }
      first = first.isEmpty() ? split : first;
      for (int part = 0; part < parts; part++) {
        kept.set(part, kept.get(part) || !split.get(part).equals(first.get(part)));
      }
    }
    return kept.isEmpty() ? whole : new CompositeNames(parts, kept, header);
  }

  /** Returns the parts of a name that differ between rows. */
  public String shortened(String name) {
    if (kept.isEmpty()) {
      return name;
    }
    List<String> split = Splitter.split(name, ',');
    return kept.stream().mapToObj(split::get).map(String::strip).collect(Collectors.joining(", "));
  }

  /** Returns what was left out, as a sentence, if anything was. */
  public Optional<String> note() {
    if (kept.isEmpty() || kept.cardinality() == parts) {
      return Optional.empty();
    }
    List<String> headers = Splitter.split(header.substring(0, header.indexOf('\\')), ',');
    List<String> left = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      if (!kept.get(part)) {
        left.add(headers.get(part));
      }
    }
    return Optional.of("Names without what all rows have in common: " + Excerpt.list(left) + ".");
  }
}
