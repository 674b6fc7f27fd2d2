package io.chartreel.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a chart says about the values of a period beside the bars.
 *
 * @param total the label of the sum of all bars; empty if the sum is not shown
 * @param lines reference lines that follow the values
 * @param notes captions of periods, in the order in which they were given
 */
public record Annotations(String total, List<StatisticLine> lines, List<Note> notes) {
  /** A chart without annotations. */
  public static final Annotations NONE = new Annotations("", List.of(), List.of());

  /** Copies the lists. */
  public Annotations {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** Whether they depend on the values of all bars, including those that are never visible. */
  public boolean needAllBars() {
    return !total.isEmpty() || !lines.isEmpty();
  }

  /**
   * Returns the captions of each period, one per line; empty where there are none. Successive
   * periods with the same captions share a text.
   *
   * @param periods their number
   */
  public List<String> notes(int periods) {
    List<String> texts = new ArrayList<>();
    String text = "";
    for (int period = 0; period < periods; period++) {
      if (changes(period)) {
        text = note(period);
      }
      texts.add(text);
    }
    return texts;
  }

  /** Returns whether a note starts with a period or ended before it. */
  private boolean changes(int period) {
    for (Note note : notes) {
      if (note.from() == period || note.to() == period - 1) {
        return true;
      }
    }
    return false;
  }

  private String note(int period) {
    return notes.stream()
        .filter(note -> note.from() <= period && period <= note.to())
        .map(Note::text)
        .collect(Collectors.joining("\n"));
  }

  /**
   * A line across the bars at a statistic of all bars of the current period.
   *
   * @param label its name; may be empty
   * @param statistic that decides its position
   */
  public record StatisticLine(String label, Statistic statistic) {}

  /**
   * A caption that is shown while some periods play.
   *
   * @param from the index of the first period, from 0
   * @param to the index of the last period, at least {@code from}
   * @param text of the caption
   */
  public record Note(int from, int to, String text) {
    /** Rejects a reversed range. */
    public Note {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("a note from period " + from + " to " + to);
      }
    }
  }
}
