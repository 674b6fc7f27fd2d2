package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.text.GlyphCache;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names below vertical bars, all in the same style: the first of several sizes, numbers of lines
 * and rotations that truncates no name, or else the one that cuts the fewest characters.
 */
public final class ColumnNames {
  private static final double MAX_SIZE = 13;

  private static final List<NameStyle> STYLES =
      List.of(
          new NameStyle(MAX_SIZE, 1, false),
          new NameStyle(12, 1, false),
          new NameStyle(11, 1, false),
          new NameStyle(13, 2, false),
          new NameStyle(11, 2, false),
          new NameStyle(10, 2, false),
          new NameStyle(11, 3, false),
          new NameStyle(10, 1, false),
          new NameStyle(9, 1, false),
          new NameStyle(12, 1, true),
          new NameStyle(10, 1, true),
          new NameStyle(8, 1, true));

  private final DrawingContext context;
  private final NameStyle style;
  private final int maxWidth;
  private final int maxDepth;
  private final boolean shown;
  private final int height;
  private final Map<String, AlphaMask> rotated = new HashMap<>();
  private final Map<String, List<StyledText>> lines = new HashMap<>();

  /** A style of all names. */
  private record NameStyle(double size, int lines, boolean rotated) {}

  /**
   * Chooses the style of the names in one animation.
   *
   * @param slot the pixels from one name to the next
   * @param maxDepth the maximum height of rotated names, in pixels
   */
  public ColumnNames(DrawingContext context, Collection<String> names, double slot, int maxDepth) {
    this.context = context;
    this.maxWidth = (int) slot - context.scaling().text(4);
    this.maxDepth = maxDepth;
    this.style = best(names, slot);
    this.shown = names.stream().anyMatch(name -> !name.isEmpty()) && capHeight(style) < slot;
    this.height = shown ? height(names) : 0;
  }

  private NameStyle best(Collection<String> names, double slot) {
    NameStyle best = STYLES.get(0);
    long fewest = Long.MAX_VALUE;
    for (NameStyle candidate : STYLES) {
      if (candidate.rotated && capHeight(candidate) >= slot) {
        continue;
      }
      long cut = names.stream().mapToLong(name -> cutCharacters(name, candidate)).sum();
      if (cut < fewest) {
        fewest = cut;
        best = candidate;
      }
    }
    return best;
  }

  /** Estimates how many characters of a name are cut. */
  private long cutCharacters(String name, NameStyle candidate) {
    double width = context.width(styled(name, STYLES.get(0))) * candidate.size / MAX_SIZE;
    double available = (candidate.rotated ? maxDepth : maxWidth) * candidate.lines;
    if (width > available) {
      return Math.max(1, Math.round(name.length() * (1 - available / width)));
    }
    if (candidate.lines == 1) {
      return 0;
    }
    List<StyledText> lines = LineBreaker.lines(styled(name, candidate), maxWidth, candidate.lines);
    int remaining = lines.stream().mapToInt(line -> line.content().length() + 1).sum() - 1;
    boolean whole = !lines.get(lines.size() - 1).content().endsWith("…") || name.endsWith("…");
    return whole && remaining >= name.length() - candidate.lines
        ? 0
        : 1 + Math.max(0, name.length() - remaining);
  }

  private int height(Collection<String> names) {
    if (style.rotated) {
      return names.stream()
          .mapToInt(name -> context.width(styled(name, style)))
          .map(width -> Math.min(width, maxDepth))
          .max()
          .orElse(0);
    }
    int maxLines = names.stream().mapToInt(name -> lines(name).size()).max().orElse(1);
    return capHeight(style) + (maxLines - 1) * lineHeight();
  }

  private int capHeight(NameStyle candidate) {
    return styled("0", candidate).capHeight();
  }

  private StyledText styled(String name, NameStyle candidate) {
    return context.regular(name, candidate.size);
  }

  /** Returns the pixels from one baseline to the next. */
  private int lineHeight() {
    return (int) Math.round(context.scaling().font(style.size) * 1.2);
  }

  private List<StyledText> lines(String name) {
    return lines.computeIfAbsent(
        name, n -> new ArrayList<>(LineBreaker.lines(styled(n, style), maxWidth, style.lines)));
  }

  /**
   * Returns the area of a name; empty if it is not drawn.
   *
   * @param middle of the name, in pixels from the left
   * @param top of its capitals
   */
  Rectangle area(String name, int middle, int top) {
    if (!shown || name.isEmpty()) {
      return new Rectangle();
    }
    if (style.rotated) {
      int capHeight = capHeight(style);
      return new Rectangle(
          middle - capHeight / 2,
          top,
          capHeight,
          context.width(context.fit(styled(name, style), maxDepth)));
    }
    int width = lines(name).stream().mapToInt(context::width).max().orElse(0);
    int height = capHeight(style) + (lines(name).size() - 1) * lineHeight();
    return new Rectangle(middle - width / 2, top, width, height);
  }

  /** Returns the height of the names from the top of their capitals. */
  public int height() {
    return height;
  }

  /**
   * Draws a name.
   *
   * @param middle of the name, in pixels from the left
   * @param top of its capitals
   */
  public void draw(String name, int middle, int top) {
    Rectangle area = area(name, middle, top);
    if (area.isEmpty()) {
      return;
    }
    context.clearBehind(area);
    if (style.rotated) {
      drawRotated(name, area);
      return;
    }
    int baseline = top + capHeight(style);
    for (StyledText line : lines(name)) {
      context.write(line, middle - context.width(line) / 2, baseline, context.colors().ink());
      baseline += lineHeight();
    }
  }

  private void drawRotated(String name, Rectangle area) {
    rotated
        .computeIfAbsent(
            name, n -> GlyphCache.mask(context.fit(styled(n, style), maxDepth)).turned())
        .paint(
            context.canvas(),
            area.x + area.width,
            area.y + area.height,
            context.colors().ink().value());
    context.occupy(area);
  }
}
