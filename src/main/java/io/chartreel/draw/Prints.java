package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What texts cover, kept for the next time: most texts of a film are in many of its frames, and its
 * numbers, which are in few, have the same digits. Holds the {@value #MOST} that were used last.
 */
final class Prints {
  private static final int MOST = 256;

  private final Map<Text, Coverage> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, Coverage> eldest) {
          return size() > MOST;
        }
      };

  private Coverage of(Text text) {
    return kept.computeIfAbsent(text, Coverage::of);
  }

  /** How far a text reaches to the right, in pixels. */
  int width(Text text) {
    if (text.words().isEmpty()) {
      return 0;
    }
    double width = 0;
    if (text.isNumeral()) {
      for (int i = 0; i < text.words().length(); i++) {
        width += of(text.letter(i)).advance();
      }
    } else {
      width = of(text).advance();
    }
    return (int) Math.ceil(width);
  }

  /** Writes a text from a point on its base line. */
  void write(Canvas canvas, Text text, int x, int baseline, Rgb ink) {
    if (text.words().isEmpty()) {
      return;
    }
    if (!text.isNumeral()) {
      of(text).paint(canvas, x, baseline, ink.value());
      return;
    }
    double pen = x;
    for (int i = 0; i < text.words().length(); i++) {
      Coverage letter = of(text.letter(i));
      letter.paint(canvas, (int) Math.round(pen), baseline, ink.value());
      pen += letter.advance();
    }
  }
}
