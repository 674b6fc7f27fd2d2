package io.chartreel.draw.font;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * A font in one size, with fallback fonts for the characters that it lacks.
 *
 * <p>Compared by identity: {@link Fonts} has one instance for each weight and size. Thread-safe.
 */
public final class Typeface {
  private static final Map<TextAttribute, Integer> TYPOGRAPHY =
      Map.of(
          TextAttribute.KERNING, TextAttribute.KERNING_ON,
          TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);

  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  /** The size at which the height of capitals is measured, in pixels. */
  private static final float LARGE = 1000;

  private final List<FontFace> faces;
  private final float px;
  private final Font main;
  private final int capHeight;
  private final Map<FontFace, Font> sized = new ConcurrentHashMap<>();

  /**
   * Creates a typeface.
   *
   * @param faces the main font, then the fallback fonts in order of preference
   * @param px the size of an em in pixels
   */
  Typeface(List<FontFace> faces, float px) {
    this.faces = faces;
    this.px = px;
    this.main = font(faces.get(0));
    double height =
        main.deriveFont(LARGE).createGlyphVector(METRICS, "H").getVisualBounds().getHeight();
    this.capHeight = (int) Math.round(px * (Math.round(height) / (double) LARGE));
  }

  private Font font(FontFace face) {
    return sized.computeIfAbsent(face, one -> one.font().deriveFont(px).deriveFont(TYPOGRAPHY));
  }

  /** Returns the main font. */
  public Font main() {
    return main;
  }

  /** Returns the height of the capitals of the main font, in pixels. */
  public int capHeight() {
    return capHeight;
  }

  /** Returns whether the main font covers every character of a text. */
  public boolean mainCanDisplay(String text) {
    return main.canDisplayUpTo(text) < 0;
  }

  /**
   * Returns the first font that covers a whole grapheme cluster; failing that, the first that
   * covers its base character; empty if none does.
   */
  Optional<Font> fontFor(String cluster) {
    int base = cluster.codePointAt(0);
    IntPredicate visible = c -> !isInvisible(c);
    return faces.stream()
        .filter(face -> cluster.codePoints().filter(visible).allMatch(face::covers))
        .findFirst()
        .or(() -> faces.stream().filter(face -> face.covers(base)).findFirst())
        .map(this::font);
  }

  /** Returns whether a character is invisible and only controls how its neighbours are drawn. */
  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }
}
