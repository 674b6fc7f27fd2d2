package io.chartreel.draw.text;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.raster.Canvas;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches the masks of texts. Most texts of an animation appear in many frames; numbers do not, but
 * share their digits. Holds the {@value #MAX_TEXTS} most recently used texts, and the characters of
 * numbers for all charts. Not thread-safe, except for the shared characters.
 */
public final class GlyphCache {
  private static final int MAX_TEXTS = 256;
  private static final int MAX_CHARACTERS = 4096;
  private static final Map<StyledText, AlphaMask> CHARACTERS = new ConcurrentHashMap<>();

  private final Map<StyledText, AlphaMask> masks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StyledText, AlphaMask> eldest) {
          return size() > MAX_TEXTS;
        }
      };

  /**
   * Returns the pixels that a text covers, relative to the start of its baseline. Stacked marks are
   * cut off about two lines above and below the text, so that they need no large mask.
   */
  public static AlphaMask mask(StyledText text) {
    ShapedText shaped = ShapedText.of(text);
    Rectangle line = shaped.bounds().getBounds();
    line.grow(text.capHeight(), text.capHeight() / 2);
    Rectangle limit = new Rectangle(line);
    limit.grow(2 * text.capHeight(), 2 * text.capHeight());
    Rectangle ink = shaped.ink().getBounds();
    ink.grow(1, 1);
    return AlphaMask.of(
        line.union(ink).intersection(limit), shaped.bounds().getWidth(), shaped.pen());
  }

  /**
   * Returns the pixels that a text covers when it runs upwards, relative to the start of its
   * baseline. The outline is rotated before it becomes pixels, so that characters are evenly
   * spaced.
   */
  public static AlphaMask upwards(StyledText text) {
    return AlphaMask.of(
        AffineTransform.getQuadrantRotateInstance(-1)
            .createTransformedShape(ShapedText.outline(text)));
  }

  private AlphaMask of(StyledText text) {
    return masks.computeIfAbsent(text, GlyphCache::mask);
  }

  /** Returns the mask of one character of a number, which all charts share. */
  private static AlphaMask of(StyledText number, int index) {
    StyledText one = number.character(index);
    AlphaMask shared = CHARACTERS.get(one);
    if (shared != null) {
      return shared;
    }
    AlphaMask mask = mask(one);
    if (CHARACTERS.size() < MAX_CHARACTERS) {
      CHARACTERS.put(one, mask);
    }
    return mask;
  }

  /** Returns the advance of a text in pixels, rounded up. */
  public int width(StyledText text) {
    if (text.content().isEmpty()) {
      return 0;
    }
    double width = 0;
    if (text.isNumber()) {
      for (int i = 0; i < text.content().length(); i++) {
        width += of(text, i).advance();
      }
    } else {
      width = of(text).advance();
    }
    return (int) Math.ceil(width);
  }

  /** Draws a text; {@code x} and {@code baseline} are its origin in pixels. */
  public void write(Canvas canvas, StyledText text, int x, int baseline, Rgb color) {
    if (text.content().isEmpty()) {
      return;
    }
    if (!text.isNumber()) {
      of(text).paint(canvas, x, baseline, color.value());
      return;
    }
    double pen = x;
    for (int i = 0; i < text.content().length(); i++) {
      AlphaMask glyph = of(text, i);
      glyph.paint(canvas, (int) Math.round(pen), baseline, color.value());
      pen += glyph.advance();
    }
  }
}
