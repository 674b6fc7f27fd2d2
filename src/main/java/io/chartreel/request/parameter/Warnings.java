package io.chartreel.request.parameter;

import io.chartreel.request.problem.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Collects what a request contains that its chart does not show: ignored parameters, options
 * without effect, members that were left out. It keeps at most {@value #KEPT} and counts the
 * others. Not thread-safe.
 */
public final class Warnings {
  /** The most warnings that are kept. */
  public static final int KEPT = 20;

  /** The longest warning, in characters (code points) without the ellipsis after it. */
  public static final int MAX_LENGTH = 300;

  private final List<String> kept = new ArrayList<>();
  private int others;

  /**
   * Adds a warning. One that is kept already is not repeated.
   *
   * @param text a phrase without a full stop, such as {@code stagger has no effect in a race}
   */
  public void add(String text) {
    String shortened = Excerpt.of(text, MAX_LENGTH);
    if (kept.contains(shortened)) {
      return;
    }
    if (kept.size() < KEPT) {
      kept.add(shortened);
    } else {
      others++;
    }
  }

  /** Adds each of some warnings. */
  public void addAll(Collection<String> texts) {
    texts.forEach(this::add);
  }

  /** Returns the warnings in the order in which they were added, and the number of the others. */
  public List<String> all() {
    List<String> all = new ArrayList<>(kept);
    if (others > 0) {
      all.add(String.format(Locale.ROOT, "%,d more warning%s", others, others == 1 ? "" : "s"));
    }
    return List.copyOf(all);
  }
}
