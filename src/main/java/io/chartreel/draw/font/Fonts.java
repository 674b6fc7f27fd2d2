package io.chartreel.draw.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The fonts of a chart in two weights, with fallback: the chosen family, DejaVu Sans, Droid Sans
 * Fallback (Chinese, Japanese and Korean), then the fonts that the operator adds. A family without
 * a bold font is emboldened.
 *
 * <p>The fonts are part of the program, so that a chart looks the same on every machine. Characters
 * that no font covers are not drawn. Thread-safe.
 */
public final class Fonts {
  private final Map<String, List<Font>> families;
  private final Map<String, Fonts> variants;
  private final String fingerprint;
  private final List<Font> regular;
  private final List<Font> bold;
  private final Map<Float, Typeface> regulars = new ConcurrentHashMap<>();
  private final Map<Float, Typeface> bolds = new ConcurrentHashMap<>();

  private Fonts(
      String first,
      Map<String, List<Font>> families,
      Map<String, Fonts> variants,
      String fingerprint) {
    this.fingerprint = fingerprint;
    this.families = families;
    this.variants = variants;
    List<List<Font>> fallbackChain =
        Stream.concat(
                Stream.of(families.get(first)),
                families.entrySet().stream()
                    .filter(family -> !family.getKey().equals(first))
                    .map(Map.Entry::getValue))
            .toList();
    this.regular = fallbackChain.stream().flatMap(Fonts::regularFirst).toList();
    this.bold = fallbackChain.stream().flatMap(Fonts::boldFirst).toList();
  }

  /**
   * Reads the bundled fonts; once per process is enough. Calls {@link HeadlessFonts#install} first.
   *
   * @throws IllegalStateException if they cannot be read
   */
  public static Fonts load() {
    return of(HeadlessFonts.install(), List.of(), "");
  }

  /**
   * Reads the bundled fonts and the fonts in a folder.
   *
   * @param folder its .ttf, .otf and .ttc files are fallback fonts, in the order of their names
   * @throws IllegalStateException naming every file that cannot be read
   */
  public static Fonts load(Path folder) {
    Path bundled = HeadlessFonts.install();
    return of(bundled, FontFolder.read(folder), FontFolder.fingerprint(folder));
  }

  private static Fonts of(Path bundled, List<Font> further, String fingerprint) {
    Map<String, List<Font>> families = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(HeadlessFonts.REGULAR, HeadlessFonts.BOLD, HeadlessFonts.EAST_ASIAN)
                .map(name -> read(bundled.resolve(name))),
            further.stream())
        .forEach(font -> families.merge(family(font), List.of(font), Fonts::joined));
    return new Fonts(
        families.keySet().iterator().next(), families, new ConcurrentHashMap<>(), fingerprint);
  }

  private static String family(Font font) {
    return font.getFamily(Locale.ROOT);
  }

  private static List<Font> joined(List<Font> some, List<Font> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Font read(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("Cannot read the font " + file + ": " + e, e);
    }
  }

  /** Returns the fonts of a family, its regular font first. */
  private static Stream<Font> regularFirst(List<Font> family) {
    return Stream.concat(family.stream().filter(Fonts::isPlain), family.stream()).distinct();
  }

  /** Returns the bold fonts of a family, then its other fonts emboldened. */
  private static Stream<Font> boldFirst(List<Font> family) {
    return Stream.concat(
        family.stream().filter(Fonts::isBold),
        regularFirst(family).filter(font -> !isBold(font)).map(font -> font.deriveFont(Font.BOLD)));
  }

  private static boolean isPlain(Font font) {
    String style = style(font);
    return style.isEmpty() || style.equals("regular") || style.equals("book");
  }

  private static boolean isBold(Font font) {
    return style(font).equals("bold");
  }

  /** Returns the style in the name of a font, without its family. */
  private static String style(Font font) {
    String name = font.getFontName(Locale.ROOT);
    String family = family(font);
    String style = name.startsWith(family) ? name.substring(family.length()) : name;
    return style.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the names of all families, the default first. */
  public List<String> families() {
    return List.copyOf(families.keySet());
  }

  /** Returns a digest of the fonts that the operator added; empty without any. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * Returns these fonts with another family first.
   *
   * @throws IllegalArgumentException if the family is not one of {@link #families}
   */
  public Fonts with(String family) {
    if (!families.containsKey(family)) {
      throw new IllegalArgumentException(
          "The font " + family + " is not one of " + families.keySet());
    }
    return variants.computeIfAbsent(
        family, first -> new Fonts(first, families, variants, fingerprint));
  }

  /** Returns the regular weight, with an em of {@code px} pixels. */
  public Typeface regular(float px) {
    return regulars.computeIfAbsent(px, size -> new Typeface(regular, size));
  }

  /** Returns the bold weight, with an em of {@code px} pixels. */
  public Typeface bold(float px) {
    return bolds.computeIfAbsent(px, size -> new Typeface(bold, size));
  }

  /** Returns the visible code points of a text that no font covers, in reading order. */
  public Set<Integer> missing(String text) {
    Typeface typeface = regular(16);
    return typeface.mainCanDisplay(text) ? Set.of() : FontRuns.of(text, typeface).missing();
  }
}
