package io.chartreel.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The typeface of every chart, DejaVu Sans, in its two weights.
 *
 * <p>The fonts come with the program, so that a chart is the same on every machine. They have no
 * fallback: what {@link Font#canDisplay} denies is drawn as a box. Thread-safe.
 */
public final class Fonts {
  private final Font regular;
  private final Font bold;
  private final Map<Float, Font> regulars = new ConcurrentHashMap<>();
  private final Map<Float, Font> bolds = new ConcurrentHashMap<>();

  private Fonts(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * Reads the fonts that come with the program; once for a process is enough. Calls {@link
   * HeadlessFonts#install} first.
   *
   * @throws IllegalStateException if they cannot be read
   */
  public static Fonts load() {
    Path folder = HeadlessFonts.install();
    return new Fonts(
        read(folder.resolve(HeadlessFonts.REGULAR)), read(folder.resolve(HeadlessFonts.BOLD)));
  }

  private static Font read(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("Cannot read the font " + file + ": " + e, e);
    }
  }

  /** Returns the regular weight, with an em of {@code px} pixels. */
  public Font regular(float px) {
    return regulars.computeIfAbsent(px, regular::deriveFont);
  }

  /** Returns the bold weight, with an em of {@code px} pixels. Its style is still plain. */
  public Font bold(float px) {
    return bolds.computeIfAbsent(px, bold::deriveFont);
  }
}
