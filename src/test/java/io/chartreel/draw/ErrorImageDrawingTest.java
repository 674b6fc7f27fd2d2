package io.chartreel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ErrorImage;
import io.chartreel.draw.font.Fonts;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorImageDrawingTest {
  private static final Fonts FONTS = Fonts.load();
  private static final int BACKGROUND = 0xFFFFFF;
  private static final int ACCENT = 0xB3261E;

  private static BufferedImage draw(int width, int height, List<String> sentences) {
    return new ErrorImageDrawing(
            new ErrorImage("1 problem in this chart", sentences, width, height), FONTS)
        .draw();
  }

  private static long ink(BufferedImage image, int fromX, int toX, int fromY, int toY) {
    return IntStream.range(fromY, toY)
        .mapToLong(
            y ->
                IntStream.range(fromX, toX)
                    .filter(x -> (image.getRGB(x, y) & 0xFFFFFF) != BACKGROUND)
                    .count())
        .sum();
  }

  /** Returns the last row of pixels with text. */
  private static int lastRow(BufferedImage image) {
    return IntStream.iterate(image.getHeight() - 1, y -> y >= 0, y -> y - 1)
        .filter(y -> ink(image, image.getWidth() / 10, image.getWidth(), y, y + 1) > 0)
        .findFirst()
        .orElse(-1);
  }

  private static long headingRows(BufferedImage image) {
    return IntStream.range(0, image.getHeight())
        .filter(
            y ->
                IntStream.range(image.getWidth() / 10, image.getWidth())
                    .anyMatch(x -> (image.getRGB(x, y) & 0xFFFFFF) == ACCENT))
        .count();
  }

  @Test
  void the_image_has_the_requested_size() {
    BufferedImage image = draw(333, 222, List.of("fps=90 is too high."));
    assertThat(image.getWidth()).isEqualTo(333);
    assertThat(image.getHeight()).isEqualTo(222);
  }

  @ParameterizedTest
  @CsvSource({"120,90", "640,480", "1600,90", "120,1200", "1600,1200"})
  void no_text_leaves_the_picture_however_long_the_notice_is(int width, int height) {
    List<String> much = Collections.nCopies(20, "title=" + "W".repeat(100) + " is much too long");
    BufferedImage image = draw(width, height, much);
    assertThat(ink(image, width - 3, width, 0, height)).as("at the right").isZero();
    assertThat(ink(image, width / 10, width, height - 2, height)).as("at the bottom").isZero();
    assertThat(ink(image, width / 10, width, 0, 3)).as("at the top").isZero();
    assertThat(lastRow(image)).as("the last row").isGreaterThan(height / 6);
  }

  @Test
  void the_font_shrinks_until_all_sentences_fit() {
    String sentence = "fps=90 is too high. Use an integer from 1 to 50.";
    BufferedImage one = draw(200, 150, List.of(sentence));
    BufferedImage three = draw(200, 150, Collections.nCopies(3, sentence));
    assertThat(lastRow(three)).isLessThan(148);
    assertThat(headingRows(three)).isLessThan(headingRows(one));
  }

  @Test
  void only_a_notice_that_does_not_fit_in_the_smallest_font_ends_with_an_ellipsis() {
    List<String> fitting =
        List.of(
            "Unknown parameter \"widht\". Did you mean \"width\"?",
            "fps=90 is too high. Use an integer from 1 to 50.");
    List<String> longer = new ArrayList<>(fitting);
    longer.add("title=W is too long.");
    BufferedImage all = draw(120, 90, fitting);
    BufferedImage cut = draw(120, 90, longer);
    assertThat(lastRow(all)).as("the same lines").isEqualTo(lastRow(cut));
    assertThat(ink(all, 12, 120, 0, 90)).isLessThan(ink(cut, 12, 120, 0, 90));
  }

  @Test
  void a_sentence_that_runs_from_right_to_left_starts_at_the_right() {
    BufferedImage image = draw(640, 480, List.of("שלום"));
    assertThat(ink(image, 500, 640, 40, 120)).isPositive();
    assertThat(ink(image, 20, 300, 50, 120)).isZero();
  }
}
