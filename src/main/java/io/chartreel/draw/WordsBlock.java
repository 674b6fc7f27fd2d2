package io.chartreel.draw;

import io.chartreel.chart.Style;
import io.chartreel.chart.Words;
import java.util.List;

/** Title and subtitle at the head of a picture, the caption at its foot, on one left edge. */
final class WordsBlock {
  private final List<Text> title;
  private final List<Text> subtitle;
  private final List<Text> caption;
  private final Units units;
  private final int left;
  private final int height;

  /**
   * Breaks the words into lines.
   *
   * @param left where the lines begin, in pixels from the left edge of the picture
   */
  WordsBlock(Words words, Style style, Units units, Fonts fonts, int left) {
    this.units = units;
    this.left = left;
    this.height = style.imageHeight();
    int room = style.imageWidth() - left - units.text(24);
    int lines = style.height() < 240 ? 1 : 2;
    this.title = lines(new Text(words.title(), fonts.bold(units.font(20))), room, lines);
    this.subtitle = lines(new Text(words.subtitle(), fonts.regular(units.font(14))), room, lines);
    this.caption = lines(new Text(words.caption(), fonts.regular(units.font(11))), room, lines);
  }

  private static List<Text> lines(Text text, int room, int most) {
    return text.words().isBlank() ? List.of() : text.lines(room, most);
  }

  /** The first free row of pixels under title and subtitle; 0 where there are none. */
  int top() {
    return title.isEmpty() && subtitle.isEmpty()
        ? 0
        : units.text(28) + rows(title) + rows(subtitle);
  }

  /** The first row of pixels that the caption takes; the height of the picture without one. */
  int bottom() {
    return caption.isEmpty() ? height : height - units.text(16) - rows(caption);
  }

  void draw(Canvas canvas, Inks inks) {
    int y = units.text(28);
    for (Text line : title) {
      y += row(line);
      line.draw(canvas, left, y - row(line) + line.capital(), inks.ink());
    }
    for (Text line : subtitle) {
      y += row(line);
      line.draw(canvas, left, y - row(line) + line.capital(), inks.ink(0.7));
    }
    y = bottom();
    for (Text line : caption) {
      y += row(line);
      line.draw(canvas, left, y - row(line) + line.capital(), inks.ink(0.6));
    }
  }

  private static int rows(List<Text> lines) {
    return lines.stream().mapToInt(WordsBlock::row).sum();
  }

  /** The height of a line with the air under it. */
  private static int row(Text line) {
    return Math.round(line.font().getSize2D() * 1.35f);
  }
}
