package io.chartreel.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The typeface of every chart, in two weights: DejaVu Sans, behind it Droid Sans Fallback for
 * Chinese, Japanese and Korean, and behind that what the operator adds. What has no bold font of
 * its own is made bold by thicker outlines.
 *
 * <p>The fonts come with the program, so that a chart is the same on every machine. A letter that
 * none of them has is not drawn. Thread-safe.
 */
public final class Fonts {
  private final Font regular;
  private final Font bold;
  private final List<Font> behindRegular;
  private final List<Font> behindBold;
  private final Map<Float, Typeface> regulars = new ConcurrentHashMap<>();
  private final Map<Float, Typeface> bolds = new ConcurrentHashMap<>();

  private Fonts(Path bundled, List<Font> further) {
    this.regular = read(bundled.resolve(HeadlessFonts.REGULAR));
    this.bold = read(bundled.resolve(HeadlessFonts.BOLD));
    Font eastAsian = read(bundled.resolve(HeadlessFonts.EAST_ASIAN));
    this.behindRegular = with(eastAsian, further);
    this.behindBold =
        with(regular, behindRegular).stream().map(font -> font.deriveFont(Font.BOLD)).toList();
  }

  /**
   * Reads the fonts that come with the program; once for a process is enough. Calls {@link
   * HeadlessFonts#install} first.
   *
   * @throws IllegalStateException if they cannot be read
   */
  public static Fonts load() {
    return new Fonts(HeadlessFonts.install(), List.of());
  }

  /**
   * Reads the fonts that come with the program, and those of a folder.
   *
   * @param folder its files that end in .ttf, .otf and .ttc are asked in the order of their names
   *     for the letters that the fonts of the program have not
   * @throws IllegalStateException naming all that cannot be read
   */
  public static Fonts load(Path folder) {
    Path bundled = HeadlessFonts.install();
    return new Fonts(bundled, FontFolder.read(folder));
  }

  private static List<Font> with(Font first, List<Font> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static Font read(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("Cannot read the font " + file + ": " + e, e);
    }
  }

  /** Returns the regular weight, with an em of {@code px} pixels. */
  Typeface regular(float px) {
    return regulars.computeIfAbsent(px, size -> new Typeface(regular, behindRegular, size));
  }

  /** Returns the bold weight, with an em of {@code px} pixels. */
  Typeface bold(float px) {
    return bolds.computeIfAbsent(px, size -> new Typeface(bold, behindBold, size));
  }

  /**
   * The visible characters of a text that no font has, in the order of reading: they are left out
   * of a picture.
   */
  public Set<Integer> missing(String words) {
    Typeface face = regular(16);
    return face.hasMain(words) ? Set.of() : Spelling.of(words, face).missing();
  }
}
