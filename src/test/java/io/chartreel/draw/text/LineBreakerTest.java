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

  private static StyledText text(String words) {
    return new StyledText(words, FONTS.regular(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The quick brown fox", HEBREW, CHINESE, "السلام عليكم ورحمة الله"})
  void a_shortened_text_fits_and_ends_in_an_ellipsis(String words) {
    for (int room = 40; room < ShapedText.width(text(words)); room += 7) {
      StyledText shortened = LineBreaker.truncate(text(words), room);
      assertThat(ShapedText.width(shortened)).isLessThanOrEqualTo(room);
      assertThat(shortened.words()).endsWith("…");
      assertThat(words).startsWith(shortened.words().replace("…", ""));
    }
    assertThat(LineBreaker.truncate(text(words), ShapedText.width(text(words))))
        .isEqualTo(text(words));
  }

  @Test
  void the_ellipsis_of_hebrew_stands_at_the_left() {
    StyledText shortened = LineBreaker.truncate(text(HEBREW), 100);
    int dots = ShapedText.width(text("…"));
    int[] steps = new Shown(shortened).columns(dots - 1);
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
  void no_letter_is_cut_from_its_marks(String letter) {
    String words = letter.repeat(12);
    for (int room = 0; room < ShapedText.width(text(words)); room += 3) {
      String start = LineBreaker.truncate(text(words), room).words().replace("…", "");
      assertThat(start.length() % letter.length()).as(start).isZero();
    }
  }

  @Test
  void chinese_is_broken_between_letters_but_not_before_a_comma() {
    for (int room = 60; room < 300; room += 10) {
      List<StyledText> lines = LineBreaker.lines(text(CHINESE), room, 20);
      assertThat(lines.stream().map(StyledText::words).collect(Collectors.joining()))
          .isEqualTo(CHINESE);
      for (StyledText line : lines) {
        assertThat(ShapedText.width(line)).isLessThanOrEqualTo(room);
        assertThat(line.words()).doesNotStartWith("，").doesNotStartWith("、");
      }
    }
  }

  @Test
  void a_line_runs_in_the_direction_of_the_whole() {
    String words = "GDP של ישראל";
    String full = "א".repeat(ShapedText.width(text(words)) / ShapedText.width(text("א")));
    List<StyledText> lines =
        LineBreaker.lines(text(full + " " + words), ShapedText.width(text(words)), 2);
    assertThat(lines.get(1).words()).isEqualTo("\u200F" + words);
    assertThat(ShapedText.width(lines.get(1))).isEqualTo(ShapedText.width(text(words)));
    int columns = ShapedText.width(text("לארשי")) - 1;
    assertThat(new Shown(lines.get(1)).columns(columns))
        .isEqualTo(new Shown(text("ישראל")).columns(columns));
  }
}
