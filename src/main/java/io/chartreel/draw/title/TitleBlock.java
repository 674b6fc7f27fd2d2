package io.chartreel.draw.title;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.util.ArrayList;
import java.util.List;

/**
 * Title and subtitle at the top of an image and the caption at its bottom, aligned with the left
 * margin; text that runs from right to left is aligned with the right one.
 */
public final class TitleBlock {
  private final DrawingContext context;
  private final Margins margins;
  private final List<StyledText> title;
  private final List<StyledText> subtitle;
  private final List<StyledText> caption;
  private final List<String> warnings = new ArrayList<>();

  /**
   * Breaks the texts into lines.
   *
   * @param margins around the texts
   */
  public TitleBlock(Titles titles, DrawingContext context, Margins margins) {
    this.context = context;
    this.margins = margins;
    this.title = lines("title", context.bold(titles.title(), 20));
    this.subtitle = lines("subtitle", context.regular(titles.subtitle(), 14));
    this.caption = lines("caption", context.regular(titles.caption(), 11));
  }

  /** Returns the lines of a text: at most two, or three if it has line breaks. */
  private List<StyledText> lines(String name, StyledText text) {
    if (text.content().isBlank()) {
      return List.of();
    }
    int width = context.width() - margins.left() - margins.right();
    int maxLines = context.style().height() < 240 ? 1 : 2;
    long parts = text.content().lines().limit(maxLines + 1L).count();
    LineBreaker.Lines lines = LineBreaker.paragraphs(text, width, (int) Math.max(maxLines, parts));
    if (lines.shortened()) {
      warnings.add("The " + name + " is shortened. Use a larger width or a shorter " + name + ".");
    }
    return lines.texts();
  }

  /** Returns warnings of shortened texts. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns the first free row of pixels below title and subtitle; 0 if both are empty. */
  public int bodyTop() {
    return title.isEmpty() && subtitle.isEmpty()
        ? 0
        : margins.top() + height(title) + height(subtitle);
  }

  /** Returns the first row of pixels of the caption; the height of the image if it is empty. */
  public int bodyBottom() {
    return caption.isEmpty()
        ? context.height()
        : context.height() - margins.bottom() - height(caption);
  }

  /** Draws all lines. */
  public void draw() {
    draw(title, margins.top(), context.colors().ink());
    draw(subtitle, margins.top() + height(title), context.colors().ink(0.7));
    draw(caption, bodyBottom(), context.colors().ink(0.6));
  }

  private void draw(List<StyledText> lines, int top, Rgb color) {
    int y = top;
    for (StyledText line : lines) {
      context.write(line, start(line), y + line.capHeight(), color);
      y += lineHeight(line);
    }
  }

  private int start(StyledText line) {
    return line.isRightToLeft()
        ? context.width() - margins.right() - context.width(line)
        : margins.left();
  }

  private static int height(List<StyledText> lines) {
    return lines.stream().mapToInt(TitleBlock::lineHeight).sum();
  }

  /** Returns the height of a line with its leading. */
  private static int lineHeight(StyledText line) {
    return Math.round(line.font().getSize2D() * 1.35f);
  }
}
