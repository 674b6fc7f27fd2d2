package io.chartreel.request.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was left out or converted when the numbers of a column were read.
 *
 * @param bounds the number of cells such as {@code <1}, which were read as {@code 1}
 * @param footnotes the number of cells with footnote marks, which were ignored
 * @param magnitudes the number of cells with a magnitude such as {@code M}, which were multiplied
 * @param partialUnit the unit of some numbers that others lack, so it was ignored; empty if there
 *     is none
 * @param withoutUnit the number of numbers without a unit
 */
public record NumberNotes(
    int bounds, int footnotes, int magnitudes, String partialUnit, int withoutUnit) {

  /**
   * Returns all in one line such as "footnote marks in 3 cells were ignored", or nothing if the
   * cells were read as they are written.
   */
  public Optional<String> note() {
    List<String> notes = new ArrayList<>();
    if (bounds > 0) {
      notes.add("signs as in <1 in " + cells(bounds) + " were ignored");
    }
    if (footnotes > 0) {
      notes.add("footnote marks in " + cells(footnotes) + " were ignored");
    }
    if (magnitudes > 0) {
      notes.add("magnitudes such as k or M in " + cells(magnitudes) + " were multiplied out");
    }
    if (!partialUnit.isEmpty()) {
      notes.add("the unit " + partialUnit + " was ignored, as " + cells(withoutUnit) + lack());
    }
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
  }

  private String lack() {
    return withoutUnit == 1 ? " lacks it" : " lack it";
  }

  private static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }
}
