package io.chartreel.draw.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The fonts of a chart in two weights, with fallback: the chosen family, Noto Sans, the fonts of
 * single scripts, emoji, DejaVu Sans, Droid Sans Fallback (Chinese, Japanese and Korean), then the
 * fonts that the operator adds. A family without a bold font is emboldened.
 *
 * <p>The fonts are part of the program, so that a chart looks the same on every machine. All but
 * Noto Sans are read when a text first needs them. A square stands for characters that no font
 * covers. Thread-safe.
 */
public final class Fonts {
  private static final String NOTO_SANS = "Noto Sans";
  private static final String DEJAVU_SANS = "DejaVu Sans";
  private static final String DROID_SANS = "Droid Sans Fallback";

  /** The fonts of single scripts, which are not families to choose from. */
  private static final List<BundledFont> SCRIPTS =
      List.copyOf(EnumSet.range(BundledFont.ARMENIAN, BundledFont.EMOJI));

  private static final Map<BundledFont, FontFace> BUNDLED = bundled();

  private final Map<String, Family> families;
  private final Map<String, Fonts> variants;
  private final String fingerprint;
  private final List<FontFace> regular;
  private final List<FontFace> bold;
  private final Map<Float, Typeface> regulars = new ConcurrentHashMap<>();
  private final Map<Float, Typeface> bolds = new ConcurrentHashMap<>();

  /**
   * The fonts of a family in two weights, the best one first.
   *
   * @param regular the fonts of the regular weight
   * @param bold the fonts of the bold weight
   */
  private record Family(List<FontFace> regular, List<FontFace> bold) {
    private static Family of(BundledFont regular, BundledFont bold) {
      return new Family(List.of(face(regular)), List.of(face(bold)));
    }

    /** Returns a family that has no bold font. */
    private static Family of(BundledFont regular) {
      return new Family(List.of(face(regular)), List.of(face(regular).emboldened()));
    }

    /** Returns the family of fonts that have been read. */
    private static Family of(List<Font> fonts) {
      List<Font> plain =
          Stream.concat(fonts.stream().filter(Fonts::isPlain), fonts.stream()).distinct().toList();
      return new Family(
          plain.stream().map(FontFace::of).toList(),
          Stream.concat(
                  fonts.stream().filter(Fonts::isBold).map(FontFace::of),
                  plain.stream()
                      .filter(font -> !isBold(font))
                      .map(font -> FontFace.of(font).emboldened()))
              .toList());
    }
  }

  private Fonts(
      String first, Map<String, Family> families, Map<String, Fonts> variants, String fingerprint) {
    this.fingerprint = fingerprint;
    this.families = families;
    this.variants = variants;
    this.regular = fallbackChain(first, families, Family::regular, UnaryOperator.identity());
    this.bold = fallbackChain(first, families, Family::bold, FontFace::emboldened);
  }

  /** Returns the fonts of a weight in the order in which they are searched. */
  private static List<FontFace> fallbackChain(
      String first,
      Map<String, Family> families,
      Function<Family, List<FontFace>> weight,
      UnaryOperator<FontFace> ofScripts) {
    List<FontFace> chain = new ArrayList<>(weight.apply(families.get(first)));
    families.forEach(
        (name, family) -> {
          if (name.equals(DEJAVU_SANS)) {
            SCRIPTS.stream().map(Fonts::face).map(ofScripts).forEach(chain::add);
          }
          if (!name.equals(first)) {
            chain.addAll(weight.apply(family));
          }
        });
    return List.copyOf(chain);
  }

  private static Map<BundledFont, FontFace> bundled() {
    Map<BundledFont, FontFace> faces = new EnumMap<>(BundledFont.class);
    for (BundledFont font : BundledFont.values()) {
      faces.put(font, new FontFace(font::mayCover, () -> read(HeadlessFonts.file(font))));
    }
    return faces;
  }

  private static FontFace face(BundledFont font) {
    return BUNDLED.get(font);
  }

  /**
   * Reads the default font; once per process is enough. Calls {@link HeadlessFonts#install} first.
   *
   * @throws IllegalStateException if it cannot be read
   */
  public static Fonts load() {
    return of(List.of(), "");
  }

  /**
   * Reads the default font and the fonts in a folder.
   *
   * @param folder its .ttf, .otf and .ttc files are fallback fonts, in the order of their names
   * @throws IllegalStateException naming every file that cannot be read
   */
  public static Fonts load(Path folder) {
    HeadlessFonts.install();
    return of(FontFolder.read(folder), FontFolder.fingerprint(folder));
  }

  private static Fonts of(List<Font> further, String fingerprint) {
    HeadlessFonts.install();
    Map<String, Family> families = new LinkedHashMap<>();
    families.put(NOTO_SANS, Family.of(BundledFont.NOTO_SANS, BundledFont.NOTO_SANS_BOLD));
    families.put(DEJAVU_SANS, Family.of(BundledFont.DEJAVU_SANS, BundledFont.DEJAVU_SANS_BOLD));
    families.put(DROID_SANS, Family.of(BundledFont.DROID_SANS_FALLBACK));
    Map<String, List<Font>> added = new LinkedHashMap<>();
    further.forEach(
        font -> added.computeIfAbsent(family(font), name -> new ArrayList<>()).add(font));
    added.forEach((name, fonts) -> families.putIfAbsent(name, Family.of(fonts)));
    return new Fonts(NOTO_SANS, families, new ConcurrentHashMap<>(), fingerprint);
  }

  private static String family(Font font) {
    return font.getFamily(Locale.ROOT);
  }

  private static Font read(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("Cannot read the font " + file + ": " + e, e);
    }
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
