package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.text.GlyphCache;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names below vertical bars, with ranks above them, all in the same style: the first {@link
 * NameStyle} that truncates no name, or else the one that cuts the least.
 */
public final class ColumnNames {
  /** The size if there is enough space. */
  public static final double MAX_SIZE = 13;

  /** The line height as a share of the font size. */
  private static final double LINE_HEIGHT = 1.2;

  /** The maximum height of rotated names as a share of the image. */
  private static final double MAX_DEPTH = 0.25;

  /** The maximum width of staggered names, in slots: at both ends, they start or end in theirs. */
  private static final double STAGGERED_WIDTH = 1.6;

  /** The maximum width of staggered names if the first and the last one are in the same row. */
  private static final double THREE_STAGGERED_WIDTH = 1.5;

  private final DrawingContext context;
  private final double slot;
  private final int maxHeight;
  private final boolean ranked;
  private final Optional<Interval> slots;
  private final NameStyle style;
  private final boolean shown;
  private final RankColumn ranks;
  private final List<String> truncated;
  private final int upperLines;
  private final int height;
  private final Map<String, Integer> widths = new HashMap<>();
  private final Map<String, List<StyledText>> lines = new HashMap<>();
  private final Map<String, AlphaMask> rotated = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();

  /**
   * Chooses the style of the names in one animation.
   *
   * @param names in the order of their slots if they may be staggered
   * @param ranks all ranks of the animation; empty if none is shown
   * @param slot the pixels from one name to the next
   * @param maxHeight the maximum height of names and ranks, in pixels
   * @param slots the pixels of all slots if names may be staggered, because none changes its slot
   */
  public ColumnNames(
      DrawingContext context,
      Collection<String> names,
      Collection<String> ranks,
      double slot,
      int maxHeight,
      Optional<Interval> slots) {
    this.context = context;
    this.slot = slot;
    this.maxHeight = maxHeight;
    this.ranked = !ranks.isEmpty();
    this.slots = slots;
    for (String name : names) {
      widths.put(name, context.width(context.regular(name, MAX_SIZE)));
      rows.putIfAbsent(name, rows.size() % 2);
    }
    List<NameStyle> styles = NameStyle.all(slots.isPresent() && rows.size() > 1);
    this.style =
        best(names, styles.stream().filter(this::hasSpace).toList())
            .orElse(styles.get(styles.size() - 1));
    this.shown = names.stream().anyMatch(name -> !name.isEmpty()) && hasSpace(style);
    RankColumn allRanks = new RankColumn(context, ranks, style.size());
    this.ranks =
        allRanks.width() < slot && rankHeight(style) <= maxHeight
            ? allRanks
            : new RankColumn(context, List.of(), style.size());
    this.truncated = shown ? names.stream().filter(this::isTruncated).toList() : List.of();
    this.upperLines = style.staggered() ? linesInRow(names, 0) : 1;
    this.height = rankHeight() + (shown ? height(names) : 0);
  }

  private Optional<NameStyle> best(Collection<String> names, List<NameStyle> styles) {
    List<String> decisive = NameStyle.widest(widths);
    for (NameStyle candidate : styles) {
      if (decisive.stream().allMatch(name -> fits(name, candidate))) {
        return Optional.of(candidate);
      }
    }
    Optional<NameStyle> best = Optional.empty();
    double mostShown = -1;
    for (NameStyle candidate : styles) {
      double available = available(candidate) * candidate.lines();
      double shownShare =
          names.stream()
              .mapToDouble(name -> Math.min(1, available / Math.max(1, width(name, candidate))))
              .sum();
      if (shownShare > mostShown) {
        mostShown = shownShare;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** Returns whether the lines of a style have space between their neighbours and in the height. */
  private boolean hasSpace(NameStyle candidate) {
    if (em(candidate) > slot) {
      return false;
    }
    if (candidate.rotated()) {
      return em(candidate) <= available(candidate);
    }
    int lines = candidate.lines() * (candidate.staggered() ? 2 : 1);
    int height = capHeight(candidate) + (lines - 1) * lineHeight(candidate);
    return rankHeight(candidate) + height <= maxHeight;
  }

  private boolean fits(String name, NameStyle candidate) {
    int available = available(candidate);
    double width = width(name, candidate);
    if (width <= available || candidate.lines() == 1 || width > available * candidate.lines()) {
      return width <= available;
    }
    StyledText text = styled(name, candidate);
    return !LineBreaker.isShortened(text, LineBreaker.lines(text, available, candidate.lines()));
  }

  /** Returns the width of a name in one line. */
  private double width(String name, NameStyle candidate) {
    double ratio = em(candidate) / context.scaling().font(MAX_SIZE);
    return widths.getOrDefault(name, 0) * ratio;
  }

  /** Returns the maximum width of a line. */
  private int available(NameStyle candidate) {
    return candidate.rotated()
        ? Math.min((int) (context.height() * MAX_DEPTH), maxHeight - rankHeight(candidate))
        : (int) (slot * (candidate.staggered() ? staggeredWidth() : 1)) - context.scaling().text(4);
  }

  private double staggeredWidth() {
    return rows.size() == 3 ? THREE_STAGGERED_WIDTH : STAGGERED_WIDTH;
  }

  private boolean isTruncated(String name) {
    return LineBreaker.isShortened(styled(name, style), lines(name));
  }

  private int height(Collection<String> names) {
    if (style.rotated()) {
      return names.stream().mapToInt(name -> context.width(lines(name).get(0))).max().orElse(0);
    }
    int count = linesInRow(names, 0) + linesInRow(names, 1);
    return capHeight(style) + (count - 1) * lineHeight();
  }

  private int linesInRow(Collection<String> names, int row) {
    return names.stream()
        .filter(name -> row(name) == row)
        .mapToInt(name -> lines(name).size())
        .max()
        .orElse(0);
  }

  /** Returns 1 for a name below its neighbours, otherwise 0. */
  private int row(String name) {
    return style.staggered() ? rows.getOrDefault(name, 0) : 0;
  }

  private int capHeight(NameStyle candidate) {
    return styled("0", candidate).capHeight();
  }

  /** Returns the pixels that lines of a style need: less, and neighbours would touch. */
  private double em(NameStyle candidate) {
    return context.scaling().font(candidate.size());
  }

  private StyledText styled(String name, NameStyle candidate) {
    return context.regular(name, candidate.size());
  }

  private int lineHeight() {
    return lineHeight(style);
  }

  /** Returns the pixels from one baseline to the next. */
  private int lineHeight(NameStyle candidate) {
    return (int) Math.round(em(candidate) * LINE_HEIGHT);
  }

  /** Returns the height of a line of ranks, which may have no space. */
  private int rankHeight(NameStyle candidate) {
    return ranked ? lineHeight(candidate) : 0;
  }

  private int rankHeight() {
    return ranks.width() > 0 ? lineHeight() : 0;
  }

  private List<StyledText> lines(String name) {
    return lines.computeIfAbsent(
        name, n -> LineBreaker.lines(styled(n, style), available(style), style.lines()));
  }

  /**
   * Returns the area of a name and its rank; empty if neither is drawn.
   *
   * @param middle of the name, in pixels from the left
   * @param top of the ranks, or of capitals if there are no ranks
   */
  Rectangle area(String name, String rank, int middle, int top) {
    Rectangle area = area(name, middle, top);
    if (!ranks.shows(rank)) {
      return area;
    }
    int width = ranks.width();
    Rectangle above = new Rectangle(middle - width / 2, top, width, ranks.capHeight());
    return area.isEmpty() ? above : area.union(above);
  }

  private Rectangle area(String name, int middle, int top) {
    if (!shown || name.isEmpty()) {
      return new Rectangle();
    }
    int below = top + rankHeight();
    int capHeight = capHeight(style);
    int width = lines(name).stream().mapToInt(context::width).max().orElse(0);
    if (style.rotated()) {
      return new Rectangle(middle - capHeight / 2, below, capHeight, width);
    }
    int x = middle - width / 2;
    if (style.staggered() && slots.isPresent()) {
      x = Math.max(slots.get().from(), Math.min(x, slots.get().to() - width));
      below += row(name) * upperLines * lineHeight();
    }
    return new Rectangle(x, below, width, capHeight + (lines(name).size() - 1) * lineHeight());
  }

  /** Returns the size of the font, for an image of 640 x 480; 0 if no name is drawn. */
  public double size() {
    return shown ? style.size() : 0;
  }

  /** Returns whether no name is drawn because there is no space for a line. */
  public boolean areTooHigh() {
    return !shown && em(style) <= slot;
  }

  /** Returns whether there are ranks, but none is drawn, because there is no space. */
  public boolean omitsRanks() {
    return ranked && ranks.width() == 0;
  }

  /** Returns the names that are truncated. */
  public List<String> truncated() {
    return truncated;
  }

  /** Returns the height of the names and ranks from the top of their capitals. */
  public int height() {
    return height;
  }

  /**
   * Draws a name and its rank.
   *
   * @param middle of the name, in pixels from the left
   * @param top of the ranks, or of capitals if there are no ranks
   */
  public void draw(String name, String rank, int middle, int top) {
    ranks.drawCentred(rank, middle, top + ranks.capHeight());
    Rectangle area = area(name, middle, top);
    if (area.isEmpty()) {
      return;
    }
    context.clearBehind(area);
    if (style.rotated()) {
      drawRotated(name, area);
      return;
    }
    int baseline = area.y + capHeight(style);
    for (StyledText line : lines(name)) {
      int x = area.x + (area.width - context.width(line)) / 2;
      context.write(line, x, baseline, context.colors().ink());
      baseline += lineHeight();
    }
  }

  private void drawRotated(String name, Rectangle area) {
    rotated
        .computeIfAbsent(name, n -> GlyphCache.upwards(lines(n).get(0)))
        .paint(
            context.canvas(),
            area.x + area.width,
            area.y + area.height,
            context.colors().ink().value());
    context.occupy(area);
  }
}
