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
 * The typeface of a chart, in two weights: a family, behind it DejaVu Sans, behind that Droid Sans
 * Fallback for Chinese, Japanese and Korean, and behind that what the operator adds. What has no
 * bold font of its own is made bold by thicker outlines.
 *
 * <p>The fonts come with the program, so that a chart is the same on every machine. A letter that
 * none of them has is not drawn. Thread-safe.
 */
public final class Fonts {
  private final Map<String, List<Font>> families;
  private final Map<String, Fonts> others;
  private final String fingerprint;
  private final List<Font> regular;
  private final List<Font> bold;
  private final Map<Float, Typeface> regulars = new ConcurrentHashMap<>();
  private final Map<Float, Typeface> bolds = new ConcurrentHashMap<>();

  private Fonts(
      String first,
      Map<String, List<Font>> families,
      Map<String, Fonts> others,
      String fingerprint) {
    this.fingerprint = fingerprint;
    this.families = families;
    this.others = others;
    List<List<Font>> chain =
        Stream.concat(
                Stream.of(families.get(first)),
                families.entrySet().stream()
                    .filter(family -> !family.getKey().equals(first))
                    .map(Map.Entry::getValue))
            .toList();
    this.regular = chain.stream().flatMap(Fonts::regularFirst).toList();
    this.bold = chain.stream().flatMap(Fonts::boldFirst).toList();
  }

  /**
   * Reads the fonts that come with the program; once for a process is enough. Calls {@link
   * HeadlessFonts#install} first.
   *
   * @throws IllegalStateException if they cannot be read
   */
  public static Fonts load() {
    return of(HeadlessFonts.install(), List.of(), "");
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

  /** The fonts of a family with the most upright of middle weight first. */
  private static Stream<Font> regularFirst(List<Font> family) {
    return Stream.concat(family.stream().filter(Fonts::isPlain), family.stream()).distinct();
  }

  /** The bold font of a family, if it has one, and all of it made bold. */
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

  /** What the name of a font says beside that of its family. */
  private static String style(Font font) {
    String name = font.getFontName(Locale.ROOT);
    String family = family(font);
    String style = name.startsWith(family) ? name.substring(family.length()) : name;
    return style.strip().toLowerCase(Locale.ROOT);
  }

  /** The names of all families, the usual one first. */
  public List<String> families() {
    return List.copyOf(families.keySet());
  }

  /** A text that is another one where other fonts are added to those of the program. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * The same fonts with a family in front.
   *
   * @throws IllegalArgumentException if it is none of {@link #families}
   */
  public Fonts with(String family) {
    if (!families.containsKey(family)) {
      throw new IllegalArgumentException("no font " + family + " in " + families.keySet());
    }
    return others.computeIfAbsent(family, first -> new Fonts(first, families, others, fingerprint));
  }

  /** Returns the regular weight, with an em of {@code px} pixels. */
  public Typeface regular(float px) {
    return regulars.computeIfAbsent(px, size -> new Typeface(regular, size));
  }

  /** Returns the bold weight, with an em of {@code px} pixels. */
  public Typeface bold(float px) {
    return bolds.computeIfAbsent(px, size -> new Typeface(bold, size));
  }

  /**
   * The visible characters of a text that no font has, in the order of reading: they are left out
   * of a picture.
   */
  public Set<Integer> missing(String words) {
    Typeface face = regular(16);
    return face.hasMain(words) ? Set.of() : FontRuns.of(words, face).missing();
  }
}
