package io.chartreel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ErrorImage;
import io.chartreel.draw.font.Fonts;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeDrawingTest {
  private static final Fonts FONTS = Fonts.load();
  private static final int PAPER = 0xFFFFFF;
  private static final int ACCENT = 0xB3261E;

  private static BufferedImage draw(int width, int height, List<String> sentences) {
    return new NoticeDrawing(
            new ErrorImage("A mistake in this chart", sentences, width, height), FONTS)
        .draw();
  }

  private static long ink(BufferedImage image, int fromX, int toX, int fromY, int toY) {
    return IntStream.range(fromY, toY)
        .mapToLong(
            y ->
                IntStream.range(fromX, toX)
                    .filter(x -> (image.getRGB(x, y) & 0xFFFFFF) != PAPER)
                    .count())
        .sum();
  }

  /** The last row of pixels with a letter in it. */
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
  void it_has_the_size_that_is_asked_for() {
    BufferedImage image = draw(333, 222, List.of("fps=90 is over the limit of 50"));
    assertThat(image.getWidth()).isEqualTo(333);
    assertThat(image.getHeight()).isEqualTo(222);
  }

  @ParameterizedTest
  @CsvSource({"120,90", "640,480", "1600,90", "120,1200", "1600,1200"})
  void however_much_it_says_no_letter_leaves_the_picture(int width, int height) {
    List<String> much = Collections.nCopies(20, "title=" + "W".repeat(100) + " is much too long");
    BufferedImage image = draw(width, height, much);
    assertThat(ink(image, width - 3, width, 0, height)).as("at the right").isZero();
    assertThat(ink(image, width / 10, width, height - 2, height)).as("at the foot").isZero();
    assertThat(ink(image, width / 10, width, 0, 3)).as("at the head").isZero();
    assertThat(lastRow(image)).as("the last letter").isGreaterThan(height / 6);
  }

  @Test
  void what_fits_only_in_small_letters_is_written_in_small_letters() {
    String sentence = "fps=90 is over the limit of 50; allowed: a whole number from 1 to 50";
    BufferedImage one = draw(200, 150, List.of(sentence));
    BufferedImage three = draw(200, 150, Collections.nCopies(3, sentence));
    assertThat(lastRow(three)).isLessThan(148);
    assertThat(headingRows(three)).isLessThan(headingRows(one));
  }

  @Test
  void a_sentence_from_right_to_left_begins_at_the_right() {
    BufferedImage image = draw(640, 480, List.of("שלום"));
    assertThat(ink(image, 500, 640, 40, 120)).isPositive();
    assertThat(ink(image, 20, 300, 50, 120)).isZero();
  }
}
