package io.chartreel.draw.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
  private static final Fonts FONTS = Fonts.load();
  private static final String HEBREW = "אוכלוסיית ישראל בשנת אלפיים ועשרים";
  private static final String CHINESE = "第七次全国人口普查，北京、上海、广州、深圳、天津、重庆。";

  private static StyledText text(String string) {
    return new StyledText(string, FONTS.regular(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The quick brown fox", HEBREW, CHINESE, "السلام عليكم ورحمة الله"})
  void a_shortened_stringfits_and_ends_in_an_ellipsis(String string) {
    for (int width = 40; width < ShapedText.width(text(string)); width += 7) {
      StyledText truncated = LineBreaker.truncate(text(string), width);
      assertThat(ShapedText.width(truncated)).isLessThanOrEqualTo(width);
      assertThat(truncated.content()).endsWith("…");
      assertThat(string).startsWith(truncated.content().replace("…", ""));
    }
    assertThat(LineBreaker.truncate(text(string), ShapedText.width(text(string))))
        .isEqualTo(text(string));
  }

  @Test
  void the_ellipsis_of_hebrew_is_at_the_left() {
    StyledText truncated = LineBreaker.truncate(text(HEBREW), 100);
    int dots = ShapedText.width(text("…"));
    int[] steps = new Shown(truncated).columns(dots - 1);
    assertThat(steps).isEqualTo(new Shown(text("…")).columns(dots - 1));
  }

  /** A text drawn in white on black. */
  private record Shown(StyledText text) {
    int[] columns(int columns) {
      Canvas canvas = new Canvas(300, 40);
      GlyphCache.mask(text).paint(canvas, 0, 30, 0xFFFFFF);
      return canvas.image().getRGB(0, 0, columns, 40, null, 0, columns);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\u0301", "\u1112\u1161\u11AB", "ש\u05C1\u05B8", "か\u3099"})
  void no_grapheme_cluster_is_cut_apart(String cluster) {
    String string = cluster.repeat(12);
    for (int width = 0; width < ShapedText.width(text(string)); width += 3) {
      String start = LineBreaker.truncate(text(string), width).content().replace("…", "");
      assertThat(start.length() % cluster.length()).as(start).isZero();
    }
  }

  @Test
  void chinese_is_broken_between_characters_but_not_before_a_comma() {
    for (int width = 60; width < 300; width += 10) {
      List<StyledText> lines = LineBreaker.lines(text(CHINESE), width, 20);
      assertThat(lines.stream().map(StyledText::content).collect(Collectors.joining()))
          .isEqualTo(CHINESE);
      for (StyledText line : lines) {
        assertThat(ShapedText.width(line)).isLessThanOrEqualTo(width);
        assertThat(line.content()).doesNotStartWith("，").doesNotStartWith("、");
      }
    }
  }

  @Test
  void balanced_lines_have_similar_lengths() {
    StyledText period = text("Second World War 1939-1945");
    int width = ShapedText.width(text("Second World War 1939-"));
    assertThat(LineBreaker.balanced(period, width, 2))
        .extracting(StyledText::content)
        .containsExactly("Second World", "War 1939-1945");
    assertThat(LineBreaker.balanced(period, ShapedText.width(period), 2)).containsExactly(period);
    assertThat(LineBreaker.balanced(period, width, 1))
        .isEqualTo(LineBreaker.lines(period, width, 1));
  }

  @Test
  void thai_is_broken_between_words() {
    StyledText thai = text("ประเทศไทยรวมเลือดเนื้อชาติเชื้อไทยเป็นประชารัฐ");
    List<StyledText> lines = LineBreaker.lines(thai, ShapedText.width(thai) * 2 / 3, 2);
    assertThat(lines.get(0).content() + lines.get(1).content()).isEqualTo(thai.content());
  }

  @Test
  void a_line_keeps_the_direction_of_the_whole_text() {
    String string = "GDP של ישראל";
    String full = "א".repeat(ShapedText.width(text(string)) / ShapedText.width(text("א")));
    List<StyledText> lines =
        LineBreaker.lines(text(full + " " + string), ShapedText.width(text(string)), 2);
    assertThat(lines.get(1).content()).isEqualTo("\u200F" + string);
    assertThat(ShapedText.width(lines.get(1))).isEqualTo(ShapedText.width(text(string)));
    int columns = ShapedText.width(text("לארשי")) - 1;
    assertThat(new Shown(lines.get(1)).columns(columns))
        .isEqualTo(new Shown(text("ישראל")).columns(columns));
  }
}
