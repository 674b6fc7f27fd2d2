package io.chartreel.draw.font;

import java.awt.Font;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A font that is read when a text first needs it. Compared by identity. Thread-safe.
 *
 * <p>Of the characters that it may cover, it decides itself which ones it covers, so {@code
 * candidates} only has to spare the reading of fonts that a text does not need.
 */
final class FontFace {
  private final IntPredicate candidates;
  private final Supplier<Font> source;
  private volatile @Nullable Font font;

  /**
   * Creates a font that is not read yet.
   *
   * @param candidates the code points that it may cover
   * @param source reads the font; called once
   */
  FontFace(IntPredicate candidates, Supplier<Font> source) {
    this.candidates = candidates;
    this.source = source;
  }

  /** Returns a font that has been read. */
  static FontFace of(Font font) {
    return new FontFace(c -> true, () -> font);
  }

  /** Returns the same font, emboldened. */
  FontFace emboldened() {
    return new FontFace(candidates, () -> font().deriveFont(Font.BOLD));
  }

  /** Returns the font, which is read first if necessary. */
  Font font() {
    Font read = font;
    if (read == null) {
      synchronized (this) {
        read = font;
        if (read == null) {
          read = source.get();
          font = read;
        }
      }
    }
    return read;
  }

  /** Returns whether the font covers a code point. */
  boolean covers(int c) {
    return candidates.test(c) && font().canDisplay(c);
  }
}
