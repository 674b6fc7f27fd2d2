package io.chartreel.draw.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.draw.font.FontRuns;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.font.SextantFont;
import io.chartreel.draw.font.Typeface;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of all scripts in pixels: which glyphs are drawn, in which order, and which are missing.
 */
class ShapedTextTest {
  private static final Fonts FONTS = Fonts.load();
  private static final int EM = 20;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 40;
  private static final int BASELINE = 28;

  private static StyledText text(String string) {
    return new StyledText(string, FONTS.regular(EM));
  }

  /** Returns the pixels of a text at the left edge of a picture. */
  private static int[] pixels(String string) {
    return pixels(ShapedText.of(text(string)).pen());
  }

  private static int[] pixels(Consumer<Graphics2D> pen) {
    return crop(picture(pen), WIDTH);
  }

  private static BufferedImage picture(Consumer<Graphics2D> pen) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = picture.createGraphics();
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.translate(0, BASELINE);
    pen.accept(g2);
    g2.dispose();
    return picture;
  }

  /** Returns the first columns of pixels of a text. */
  private static int[] left(String string, int columns) {
    return crop(picture(ShapedText.of(text(string)).pen()), columns);
  }

  private static int[] crop(BufferedImage picture, int columns) {
    return picture.getRGB(0, 0, columns, HEIGHT, null, 0, columns);
  }

  private static boolean hasPixels(int[] pixels) {
    return Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFFFFFF) != 0);
  }

  private static List<String> fonts(String string, Typeface typeface) {
    return FontRuns.of(string, typeface).runs().stream()
        .map(run -> run.font().getFontName())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prix élevé ĄčŁőß",
        "Ελλάδα",
        "Привіт Ђуро",
        "السلامعليكم٢٠٢٠",
        "שלום",
        "中文城市人口广州重庆臺灣",
        "日本語ひらがなカタカナー東京、。「」",
        "대한민국서울부산한글",
        "\u0905\u0906\u0915\u0916\u0939",
        "\u0985\u0986\u0995\u0996\u09B9",
        "\u0B85\u0B86\u0B95\u0B99\u0BB9",
        "\u0C05\u0C06\u0C15\u0C16\u0C39",
        "\u0A85\u0A86\u0A95\u0A96\u0AB9",
        "\u0C85\u0C86\u0C95\u0C96\u0CB9",
        "\u0D05\u0D06\u0D15\u0D16\u0D39",
        "\u0A05\u0A06\u0A15\u0A16\u0A39",
        "\u0D85\u0D86\u0D9A\u0D9B\u0DC4",
        "\u0E01\u0E02\u0E04\u0E07\u0E2E",
        "\u0E81\u0E82\u0E84\u0E87\u0EAE",
        "\u1780\u1781\u1782\u1783\u17A2",
        "\u1000\u1001\u1002\u1003\u1021",
        "\u10D0\u10D1\u10D2\u10D3\u10F0",
        "\u0531\u0532\u0561\u0562\u0586",
        "\u1200\u1201\u1202\u1203\u12A0",
        "\uD83D\uDE80\uD83D\uDE00\uD83C\uDF0D\uD83E\uDD47"
      })
  void every_character_of_a_script_has_a_glyph_of_its_own(String string) {
    assertThat(FONTS.missing(string)).isEmpty();
    List<String> characters = string.codePoints().distinct().mapToObj(Character::toString).toList();
    for (Typeface typeface : List.of(FONTS.regular(EM), FONTS.bold(EM))) {
      List<String> glyphs =
          characters.stream()
              .filter(character -> !character.isBlank())
              .map(character -> pixels(ShapedText.of(new StyledText(character, typeface)).pen()))
              .peek(pixels -> assertThat(hasPixels(pixels)).as(string).isTrue())
              .map(Arrays::toString)
              .toList();
      assertThat(glyphs).as(string).doesNotHaveDuplicates();
    }
  }

  @Test
  void east_asian_glyphs_are_those_of_their_font() throws Exception {
    Font font = FONTS.with("Droid Sans Fallback").regular(EM).main();
    assertThat(pixels("日本한국"))
        .isEqualTo(
            pixels(
                g2 -> {
                  g2.setFont(font);
                  g2.drawString("日本한국", 0, 0);
                }));
  }

  @Test
  void each_character_is_drawn_in_the_first_font_that_covers_it() {
    String string = "Ελλάδα 日本 עברית 한국 2020年";
    assertThat(FONTS.missing(string)).isEmpty();
    assertThat(fonts(string, FONTS.regular(EM)))
        .containsExactly(
            "Noto Sans Regular",
            "Droid Sans Fallback",
            "Noto Sans Regular",
            "DejaVu Sans",
            "Noto Sans Regular",
            "Droid Sans Fallback",
            "Noto Sans Regular",
            "Droid Sans Fallback");
    assertThat(fonts("Ab 日本", FONTS.bold(EM)))
        .containsExactly("Noto Sans Bold", "Droid Sans Fallback");
  }

  @Test
  void bold_stringis_heavier_in_every_script() {
    for (String word : List.of("Ab", "Ωλ", "Жы", "سلام", "שלום", "日本", "한국", "コヒ")) {
      long regular = ink(new StyledText(word, FONTS.regular(EM)));
      assertThat(ink(new StyledText(word, FONTS.bold(EM))))
          .as(word)
          .isGreaterThan(regular * 11 / 10);
    }
  }

  private static long ink(StyledText text) {
    return Arrays.stream(pixels(ShapedText.of(text).pen())).mapToLong(pixel -> pixel & 0xFF).sum();
  }

  @Test
  void a_stringis_as_wide_as_its_parts() {
    int parts =
        ShapedText.width(text("Ελλάδα "))
            + ShapedText.width(text("日本"))
            + ShapedText.width(text(" end"));
    assertThat(ShapedText.width(text("Ελλάδα 日本 end"))).isCloseTo(parts, within(2));
  }

  @Test
  void hebrew_starts_at_the_right() {
    assertThat(left("שםב", ShapedText.width(text("ב")) - 1))
        .isEqualTo(left("ב", ShapedText.width(text("ב")) - 1));
  }

  @Test
  void stringafter_hebrew_continues_at_the_left() {
    assertThat(left("א日", EM - 1)).isEqualTo(left("日", EM - 1));
    assertThat(left("日א", EM - 1)).isEqualTo(left("日", EM - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"بب", "日بب"})
  void arabic_letters_join(String string) {
    String apart = string.replace("بب", "ب\u200Cب");
    assertThat(hasPixels(pixels(apart))).isTrue();
    assertThat(pixels(string)).isNotEqualTo(pixels(apart));
  }

  @Test
  void a_character_that_no_font_covers_is_reported_and_drawn_as_a_square() {
    assertThat(pixels("a" + SextantFont.SIGN + "b"))
        .isEqualTo(pixels("a\uD80C\uDC00b"))
        .isNotEqualTo(pixels("ab"));
    assertThat(ShapedText.width(text(SextantFont.SIGN))).isPositive();
    assertThat(hasPixels(pixels(SextantFont.SIGN))).isTrue();
    assertThat(FONTS.missing("a" + SextantFont.SIGN + "\uD80C\uDC00日" + SextantFont.SIGN))
        .containsExactly(0x1FB00, 0x13000);
  }

  @Test
  void a_mark_that_no_font_covers_is_omitted_without_its_base_character() {
    assertThat(pixels("日\u20E3本")).isEqualTo(pixels("日本"));
    assertThat(FONTS.missing("日\u20E3本")).containsExactly(0x20E3);
  }

  @ParameterizedTest
  @CsvSource({"日\uFE00本, 日本", "日\u200D本, 日本", "日\uDB40\uDD00本, 日本", "日\uDB40\uDC20, 日"})
  void invisible_characters_are_not_reported_as_missing(String string, String seen) {
    assertThat(FONTS.missing(string)).isEmpty();
    assertThat(pixels(string)).isEqualTo(pixels(seen));
  }

  @Test
  void only_the_visible_characters_of_a_joined_sequence_are_reported() {
    assertThat(FONTS.missing(SextantFont.SIGN + "\u200D\uD80C\uDC00\uFE0F"))
        .containsExactly(0x1FB00, 0x13000);
  }

  @ParameterizedTest
  @CsvSource({"\u1112\u1161\u11AB, 한", "か\u3099, が"})
  void decomposed_characters_are_composed(String parts, String whole) {
    assertThat(FONTS.missing(parts)).isEmpty();
    assertThat(pixels(parts)).isEqualTo(pixels(whole));
  }
}
