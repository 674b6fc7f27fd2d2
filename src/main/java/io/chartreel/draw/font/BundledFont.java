package io.chartreel.draw.font;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The fonts of the program, in the order in which they are searched. Each belongs to some scripts;
 * the fonts of common characters are searched for those, too.
 */
enum BundledFont {
  /** Latin, Greek, Cyrillic and Devanagari. */
  NOTO_SANS("NotoSans-Regular.ttf"),
  /** The bold weight. */
  NOTO_SANS_BOLD("NotoSans-Bold.ttf"),
  /** Armenian. */
  ARMENIAN("NotoSansArmenian-Regular.ttf", UnicodeScript.ARMENIAN),
  /** Bengali and Assamese. */
  BENGALI("NotoSansBengali-Regular.ttf", UnicodeScript.BENGALI),
  /** Hindi, Marathi and Nepali. */
  DEVANAGARI("NotoSansDevanagari-Regular.ttf", UnicodeScript.DEVANAGARI),
  /** Amharic and Tigrinya. */
  ETHIOPIC("NotoSansEthiopic-Regular.ttf", UnicodeScript.ETHIOPIC),
  /** Georgian. */
  GEORGIAN("NotoSansGeorgian-Regular.ttf", UnicodeScript.GEORGIAN),
  /** Gujarati. */
  GUJARATI("NotoSansGujarati-Regular.ttf", UnicodeScript.GUJARATI),
  /** Punjabi. */
  GURMUKHI("NotoSansGurmukhi-Regular.ttf", UnicodeScript.GURMUKHI),
  /** Kannada. */
  KANNADA("NotoSansKannada-Regular.ttf", UnicodeScript.KANNADA),
  /** Khmer. */
  KHMER("NotoSansKhmer-Regular.ttf", UnicodeScript.KHMER),
  /** Lao. */
  LAO("NotoSansLao-Regular.ttf", UnicodeScript.LAO),
  /** Malayalam. */
  MALAYALAM("NotoSansMalayalam-Regular.ttf", UnicodeScript.MALAYALAM),
  /** Burmese. */
  MYANMAR("NotoSansMyanmar-Regular.ttf", UnicodeScript.MYANMAR),
  /** Sinhala. */
  SINHALA("NotoSansSinhala-Regular.ttf", UnicodeScript.SINHALA),
  /** Tamil. */
  TAMIL("NotoSansTamil-Regular.ttf", UnicodeScript.TAMIL),
  /** Telugu. */
  TELUGU("NotoSansTelugu-Regular.ttf", UnicodeScript.TELUGU),
  /** Thai. */
  THAI("NotoSansThai-Regular.ttf", UnicodeScript.THAI),
  /** Emoji in one colour. */
  EMOJI("NotoEmoji-Regular.ttf"),
  /** Latin, Greek, Cyrillic, Arabic, Hebrew and many symbols. */
  DEJAVU_SANS("DejaVuSans.ttf"),
  /** The bold weight. */
  DEJAVU_SANS_BOLD("DejaVuSans-Bold.ttf"),
  /** Chinese, Japanese and Korean. */
  DROID_SANS_FALLBACK(
      "DroidSansFallback.ttf",
      UnicodeScript.HAN,
      UnicodeScript.HIRAGANA,
      UnicodeScript.KATAKANA,
      UnicodeScript.HANGUL,
      UnicodeScript.BOPOMOFO,
      UnicodeScript.COMMON,
      UnicodeScript.INHERITED);

  /** The first emoji that are not in the basic multilingual plane. */
  private static final int FIRST_EMOJI = 0x1F000;

  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private final String file;
  private final Set<UnicodeScript> scripts;

  BundledFont(String file, UnicodeScript... scripts) {
    this.file = file;
    this.scripts = EnumSet.noneOf(UnicodeScript.class);
    this.scripts.addAll(Set.of(scripts));
  }

  /** Returns the name of its file. */
  String file() {
    return file;
  }

  /** Returns whether it may cover a code point. */
  boolean mayCover(int c) {
    return switch (this) {
      case NOTO_SANS, NOTO_SANS_BOLD -> true;
      case EMOJI -> c >= FIRST_EMOJI;
      case DEJAVU_SANS, DEJAVU_SANS_BOLD -> !EAST_ASIAN.contains(UnicodeScript.of(c));
      default -> scripts.contains(UnicodeScript.of(c));
    };
  }
}
