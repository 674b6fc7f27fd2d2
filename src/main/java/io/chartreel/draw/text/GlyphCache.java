package io.chartreel.draw.text;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.raster.Canvas;
import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What texts cover, kept for the next time: most texts of a film are in many of its frames, and its
 * numbers, which are in few, have the same digits. Holds the {@value #MOST} that were used last,
 * and for all charts the letters of numbers.
 */
public final class GlyphCache {
  private static final int MOST = 256;
  private static final int MOST_LETTERS = 4096;
  private static final Map<StyledText, AlphaMask> LETTERS = new ConcurrentHashMap<>();

  private final Map<StyledText, AlphaMask> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StyledText, AlphaMask> eldest) {
          return size() > MOST;
        }
      };

  /** Returns the pixels that a text covers, its origin at the start of the baseline. */
  public static AlphaMask mask(StyledText text) {
    ShapedText shaped = ShapedText.of(text);
    Rectangle bounds = shaped.bounds().getBounds();
    bounds.grow(text.capital(), text.capital() / 2);
    return AlphaMask.of(bounds, shaped.bounds().getWidth(), shaped.pen());
  }

  private AlphaMask of(StyledText text) {
    return kept.computeIfAbsent(text, GlyphCache::mask);
  }

  /** One letter of a number: there are so few of them that all charts share them. */
  private static AlphaMask of(StyledText numeral, int letter) {
    StyledText one = numeral.letter(letter);
    AlphaMask known = LETTERS.get(one);
    if (known != null) {
      return known;
    }
    AlphaMask made = mask(one);
    if (LETTERS.size() < MOST_LETTERS) {
      LETTERS.put(one, made);
    }
    return made;
  }

  /** How far a text reaches to the right, in pixels. */
  public int width(StyledText text) {
    if (text.words().isEmpty()) {
      return 0;
    }
    double width = 0;
    if (text.isNumeral()) {
      for (int i = 0; i < text.words().length(); i++) {
        width += of(text, i).advance();
      }
    } else {
      width = of(text).advance();
    }
    return (int) Math.ceil(width);
  }

  /** Writes a text from a point on its base line. */
  public void write(Canvas canvas, StyledText text, int x, int baseline, Rgb ink) {
    if (text.words().isEmpty()) {
      return;
    }
    if (!text.isNumeral()) {
      of(text).paint(canvas, x, baseline, ink.value());
      return;
    }
    double pen = x;
    for (int i = 0; i < text.words().length(); i++) {
      AlphaMask letter = of(text, i);
      letter.paint(canvas, (int) Math.round(pen), baseline, ink.value());
      pen += letter.advance();
    }
  }
}
