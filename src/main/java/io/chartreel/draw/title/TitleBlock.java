package io.chartreel.draw.title;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.util.List;

/**
 * Title and subtitle at the head of a picture, the caption at its foot, on one left edge; what runs
 * from right to left hangs on the right one.
 */
public final class TitleBlock {
  private final DrawingContext page;
  private final Margins air;
  private final List<StyledText> title;
  private final List<StyledText> subtitle;
  private final List<StyledText> caption;

  /**
   * Breaks the words into lines.
   *
   * @param air around the words
   */
  public TitleBlock(Titles words, DrawingContext page, Margins air) {
    this.page = page;
    this.air = air;
    this.title = lines(page.bold(words.title(), 20));
    this.subtitle = lines(page.regular(words.subtitle(), 14));
    this.caption = lines(page.regular(words.caption(), 11));
  }

  private List<StyledText> lines(StyledText text) {
    int room = page.width() - air.left() - air.right();
    int most = page.style().height() < 240 ? 1 : 2;
    return text.words().isBlank() ? List.of() : LineBreaker.lines(text, room, most);
  }

  /** The first free row of pixels under title and subtitle; 0 where there are none. */
  public int top() {
    return title.isEmpty() && subtitle.isEmpty() ? 0 : air.head() + rows(title) + rows(subtitle);
  }

  /** The first row of pixels that the caption takes; the height of the picture without one. */
  public int bottom() {
    return caption.isEmpty() ? page.height() : page.height() - air.foot() - rows(caption);
  }

  public void draw() {
    draw(title, air.head(), page.inks().ink());
    draw(subtitle, air.head() + rows(title), page.inks().ink(0.7));
    draw(caption, bottom(), page.inks().ink(0.6));
  }

  private void draw(List<StyledText> lines, int top, Rgb ink) {
    int y = top;
    for (StyledText line : lines) {
      page.write(line, start(line), y + line.capital(), ink);
      y += row(line);
    }
  }

  private int start(StyledText line) {
    return line.isRightToLeft() ? page.width() - air.right() - page.width(line) : air.left();
  }

  private static int rows(List<StyledText> lines) {
    return lines.stream().mapToInt(TitleBlock::row).sum();
  }

  /** The height of a line with the air under it. */
  private static int row(StyledText line) {
    return Math.round(line.font().getSize2D() * 1.35f);
  }
}
