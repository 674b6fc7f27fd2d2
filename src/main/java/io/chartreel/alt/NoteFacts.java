package io.chartreel.alt;

import io.chartreel.chart.Annotations.Note;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Skipping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The notes of a chart, in the order of their periods: some of them, and the number of others. */
final class NoteFacts {
  private static final int MAX_LISTED = 3;

  private final List<String> periods;
  private final List<Note> notes;

  /** Collects the notes that the animation shows. */
  NoteFacts(ChartSpec chart) {
    this.periods = chart.table().periods();
    boolean isMoving = chart.type() == ChartType.RACE || chart.type() == ChartType.BARS;
    int[] shown = Skipping.shown(periods.size(), chart.timing().every());
    this.notes =
        chart.annotations().notes().stream()
            .filter(note -> isMoving && !note.text().isEmpty() && isShown(note, shown))
            .sorted(Comparator.comparingInt(Note::from))
            .toList();
  }

  private static boolean isShown(Note note, int... shown) {
    int found = Arrays.binarySearch(shown, note.from());
    int next = found < 0 ? -found - 1 : found;
    return next < shown.length && shown[next] <= note.to();
  }

  /**
   * Returns the wordings, the one with the most notes first; none if there are no notes.
   *
   * @param phrases how to write a single note, the longest names first; at least one
   */
  List<String> wordings(List<Phrases> phrases) {
    List<String> wordings = new ArrayList<>();
    for (int count = Math.min(MAX_LISTED, notes.size()); count > 1; count--) {
      wordings.add(listed(count, phrases.get(0)));
    }
    if (!notes.isEmpty()) {
      phrases.forEach(style -> wordings.add(listed(1, style)));
    }
    return wordings;
  }

  /** Returns {@code 1973: Oil crisis; 1979–1981: Recession, and 2 more notes}. */
  private String listed(int count, Phrases style) {
    String text = described(notes.get(0), style);
    for (Note note : notes.subList(1, count)) {
      text = Phrases.join(text, "; ", described(note, style));
    }
    int more = notes.size() - count;
    if (more == 0) {
      return text;
    }
    String others = more == 1 ? "one more note" : more + " more notes";
    return Phrases.isSentence(text) ? text + " And " + others : text + ", and " + others;
  }

  private String described(Note note, Phrases style) {
    Span span =
        new Span(style.label(periods.get(note.from())), style.label(periods.get(note.to())));
    String text = style.label(note.text().replace('\n', ' '));
    return span.isEmpty() ? text : span + ": " + text;
  }
}
