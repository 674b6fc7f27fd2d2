package io.chartreel.draw.text;

import io.chartreel.draw.font.FontRuns;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits texts into a width: truncates them, or breaks them into lines at the opportunities of the
 * Unicode line breaking algorithm. All widths are in pixels. Every line keeps the direction of the
 * whole text.
 */
public final class LineBreaker {
  /** The language whose words are found in a dictionary. */
  private static final Locale THAI = Locale.forLanguageTag("th");

  private static final String LEFT_TO_RIGHT_MARK = "\u200E";
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  /** The widths of the longest line to try when lines are balanced, as shares of the text. */
  private static final double[] LINE_SHARES = {0.55, 0.65, 0.75};

  private final StyledText text;

  private LineBreaker(StyledText text) {
    this.text = text;
  }

  /**
   * Truncates a text that is wider than {@code width}, and appends an ellipsis. A grapheme cluster
   * is never cut apart. The ellipsis of a text that runs from right to left is at its left.
   *
   * @return the text itself if it fits; an empty text if not even one cluster fits
   */
  public static StyledText truncate(StyledText text, int width) {
    return ShapedText.width(text) <= width ? text : new LineBreaker(text).truncated(width);
  }

  /**
   * Breaks a text into at most {@code maxLines} lines. The last line is truncated if it is too
   * wide, and so is a word that does not fit into a line.
   *
   * @param maxLines at least 1
   */
  public static List<StyledText> lines(StyledText text, int width, int maxLines) {
    LineBreaker breaker = new LineBreaker(text);
    List<StyledText> lines = new ArrayList<>();
    int start = 0;
    while (lines.size() < maxLines - 1 && !breaker.restFits(start, width)) {
      int end = breaker.endOfWords(start, width);
      if (end == start) {
        break;
      }
      lines.add(breaker.part(start, end));
      start = end;
    }
    lines.add(truncate(breaker.rest(start), width));
    return lines;
  }

  /**
   * Breaks a text that is too wide into lines of similar lengths, if they fit, and else like {@link
   * #lines}.
   *
   * @param maxLines at least 1
   */
  public static List<StyledText> balanced(StyledText text, int width, int maxLines) {
    int whole = ShapedText.width(text);
    if (whole <= width) {
      return List.of(text);
    }
    for (double share : LINE_SHARES) {
      if (share * maxLines > 1 && share * whole < width) {
        List<StyledText> lines = lines(text, (int) (share * whole), maxLines);
        if (!isShortened(text, lines)) {
          return lines;
        }
      }
    }
    return lines(text, width, maxLines);
  }

  /**
   * The lines of a text.
   *
   * @param texts from top to bottom
   * @param shortened whether a part of the text is missing
   */
  public record Lines(List<StyledText> texts, boolean shortened) {
    /** Copies the list. */
    public Lines {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Breaks a text at its line breaks, and each part into lines that fit. If there are more line
   * breaks than lines, the last line has the remaining parts.
   *
   * @param maxLines at least 1
   */
  public static Lines paragraphs(StyledText text, int width, int maxLines) {
    List<String> parts = text.content().lines().toList();
    List<StyledText> lines = new ArrayList<>();
    boolean shortened = false;
    for (int i = 0; i < parts.size() && lines.size() < maxLines; i++) {
      int free = maxLines - lines.size();
      boolean isLast = free == 1 || i == parts.size() - 1;
      String content = isLast ? String.join(" ", parts.subList(i, parts.size())) : parts.get(i);
      StyledText part = new StyledText(content, text.typeface());
      List<StyledText> broken = lines(part, width, isLast ? free : free - 1);
      shortened |= isShortened(part, broken);
      lines.addAll(broken);
      if (isLast) {
        break;
      }
    }
    return new Lines(lines, shortened);
  }

  /**
   * Returns whether lines are only a part of a text.
   *
   * @param lines of the text, at least one, as returned by {@link #lines}
   */
  public static boolean isShortened(StyledText text, List<StyledText> lines) {
    String last = lines.get(lines.size() - 1).content();
    boolean isMarked = last.startsWith(LEFT_TO_RIGHT_MARK) || last.startsWith(RIGHT_TO_LEFT_MARK);
    String end = isMarked && !text.content().endsWith(last) ? last.substring(1) : last;
    return end.isEmpty() ? !text.content().isBlank() : !text.content().strip().endsWith(end);
  }

  /** Breaks a text into as many lines as it needs; a word that does not fit is broken. */
  public static List<StyledText> wrap(StyledText text, int width) {
    LineBreaker breaker = new LineBreaker(text);
    List<StyledText> lines = new ArrayList<>();
    int start = 0;
    while (!breaker.restFits(start, width)) {
      int end = breaker.endOfWords(start, width);
      end = end > start ? end : breaker.endOfClusters(start, width);
      lines.add(breaker.part(start, end));
      start = end;
    }
    lines.add(breaker.rest(start));
    return lines;
  }

  private StyledText truncated(int width) {
    int[] ends = FontRuns.clusterEnds(text.content());
    int fitting = 0;
    int tooMany = ends.length;
    while (tooMany - fitting > 1) {
      int middle = (fitting + tooMany) / 2;
      if (ShapedText.width(withEllipsis(ends[middle - 1])) <= width) {
        fitting = middle;
      } else {
        tooMany = middle;
      }
    }
    return fitting == 0 ? new StyledText("", text.typeface()) : withEllipsis(ends[fitting - 1]);
  }

  private StyledText withEllipsis(int end) {
    return new StyledText(text.content().substring(0, end).stripTrailing() + "…", text.typeface());
  }

  private StyledText rest(int start) {
    return part(start, text.content().length());
  }

  private boolean restFits(int start, int width) {
    return ShapedText.width(rest(start)) <= width;
  }

  private boolean fits(int start, int end, int width) {
    return ShapedText.width(part(start, end)) <= width;
  }

  /** Returns where a line of whole words ends; {@code start} if not even one word fits. */
  private int endOfWords(int start, int width) {
    boolean isThai =
        text.content()
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
    BreakIterator breaks = BreakIterator.getLineInstance(isThai ? THAI : Locale.ROOT);
    breaks.setText(text.content());
    int end = start;
    int next = breaks.following(start);
    while (next != BreakIterator.DONE && fits(start, next, width)) {
      end = next;
      next = breaks.next();
    }
    return end;
  }

  /** Returns where a line of whole grapheme clusters ends; it has at least one. */
  private int endOfClusters(int start, int width) {
    int end = start;
    for (int cluster : FontRuns.clusterEnds(text.content().substring(start))) {
      if (end > start && !fits(start, start + cluster, width)) {
        return end;
      }
      end = start + cluster;
    }
    return end;
  }

  /** Returns a part of the text, with a direction mark if it would run the other way. */
  private StyledText part(int start, int end) {
    StyledText part = new StyledText(text.content().substring(start, end).strip(), text.typeface());
    if (part.isRightToLeft() == text.isRightToLeft()) {
      return part;
    }
    String mark = text.isRightToLeft() ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
    return new StyledText(mark + part.content(), text.typeface());
  }
}
