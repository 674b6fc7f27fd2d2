package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The captions of periods, each wrapped and at a place that nothing else needs in the scenes that
 * show it. One that has too many lines is shortened; one for which there is no space is not drawn.
 */
public final class NoteBlock {
  /** A chart without notes. */
  public static final NoteBlock NONE = new NoteBlock(Map.of());

  private static final double SIZE = 13;
  private static final double INK = 0.8;
  private static final int MAX_LINES = 4;

  /** The average advance that characters of a note at least have, as a share of the font size. */
  private static final double MIN_ADVANCE = 0.2;

  /** The line height as a share of the font size. */
  private static final double LINE_HEIGHT = 1.35;

  /** Widths to try as a share of the area, widest first. */
  private static final List<Double> WIDTHS = List.of(0.55, 0.45, 0.36, 0.28, 0.2);

  private final Map<String, PlacedNote> notes;

  /** The lines of a note and their place. */
  private record PlacedNote(LineBreaker.Lines lines, Rectangle bounds) {}

  private NoteBlock(Map<String, PlacedNote> notes) {
    this.notes = notes;
  }

  /**
   * Places notes.
   *
   * @param texts the notes, each with its lines separated by line breaks
   * @param area in which they may be
   * @param occupied returns what the scenes with a note draw
   * @param ticker the place of the period; empty if there is none
   */
  public static NoteBlock place(
      DrawingContext context,
      Iterable<String> texts,
      Rectangle area,
      Function<String, List<Rectangle>> occupied,
      Rectangle ticker) {
    Map<String, PlacedNote> notes = new LinkedHashMap<>();
    for (String text : texts) {
      List<Rectangle> others = new ArrayList<>(occupied.apply(text));
      Rectangle around = new Rectangle(ticker);
      if (!ticker.isEmpty()) {
        around.grow(context.gap(), context.gap());
      }
      others.add(around);
      place(context, text, area, others, ticker).ifPresent(placed -> notes.put(text, placed));
    }
    return new NoteBlock(notes);
  }

  /** Returns a note as wide as possible; a shortened one only if the whole one has no space. */
  private static Optional<PlacedNote> place(
      DrawingContext context,
      String text,
      Rectangle area,
      List<Rectangle> others,
      Rectangle ticker) {
    Optional<PlacedNote> shortened = Optional.empty();
    for (double share : WIDTHS) {
      LineBreaker.Lines lines = lines(context, text, (int) (share * area.width));
      if (lines.shortened() && shortened.isPresent()) {
        break;
      }
      Rectangle place = free(context, lines.texts(), area, others, ticker);
      if (!place.isEmpty()) {
        PlacedNote placed = new PlacedNote(lines, place);
        if (!lines.shortened()) {
          return Optional.of(placed);
        }
        shortened = Optional.of(placed);
      }
    }
    return shortened;
  }

  /** Returns the height of the highest note in a strip as wide as an area. */
  public static int stripHeight(DrawingContext context, Iterable<String> texts, int width) {
    int highest = 0;
    for (String text : texts) {
      LineBreaker.Lines lines = lines(context, text, (int) (WIDTHS.get(0) * width));
      highest = Math.max(highest, lines.texts().size() * lineHeight(context));
    }
    return highest + context.scaling().text(14);
  }

  private static LineBreaker.Lines lines(DrawingContext context, String text, int width) {
    int longest = (int) (MAX_LINES * width / (MIN_ADVANCE * context.scaling().font(SIZE)));
    boolean isTooLong = text.codePointCount(0, text.length()) > longest;
    String start = isTooLong ? text.substring(0, text.offsetByCodePoints(0, longest)) + "…" : text;
    LineBreaker.Lines lines =
        LineBreaker.paragraphs(context.regular(start, SIZE), width, MAX_LINES);
    return new LineBreaker.Lines(lines.texts(), isTooLong || lines.shortened());
  }

  private static int lineHeight(DrawingContext context) {
    return (int) Math.round(context.scaling().font(SIZE) * LINE_HEIGHT);
  }

  /**
   * Returns a place that touches nothing: at the side opposite the period, or else above or below
   * it, as near to it as possible. Empty if there is none.
   */
  private static Rectangle free(
      DrawingContext context,
      List<StyledText> lines,
      Rectangle area,
      List<Rectangle> others,
      Rectangle ticker) {
    int width = lines.stream().mapToInt(context::width).max().orElse(0);
    int height = (lines.size() - 1) * lineHeight(context) + lines.get(0).capHeight();
    boolean tickerIsLeft = !ticker.isEmpty() && ticker.getCenterX() < area.getCenterX();
    boolean tickerIsAbove = !ticker.isEmpty() && ticker.getCenterY() < area.getCenterY();
    int right = area.x + area.width - width;
    int steps = Math.max(0, (area.height - height) / context.gap());
    for (int x : tickerIsLeft ? List.of(right, area.x) : List.of(area.x, right)) {
      for (int i = 0; i <= steps; i++) {
        int y =
            tickerIsAbove
                ? area.y + i * context.gap()
                : area.y + area.height - height - i * context.gap();
        Rectangle place = new Rectangle(x, y, width, height);
        Rectangle padded = new Rectangle(place);
        padded.grow(context.gap() * 2, context.gap());
        if (area.contains(place) && others.stream().noneMatch(padded::intersects)) {
          return place;
        }
      }
    }
    return new Rectangle();
  }

  /** Returns whether there is space for a note. */
  public boolean has(String note) {
    return notes.containsKey(note);
  }

  /** Returns whether there is space for all of a note. */
  public boolean hasWhole(String note) {
    PlacedNote placed = notes.get(note);
    return placed != null && !placed.lines.shortened();
  }

  /** Draws a note; nothing if it is empty or has no space. */
  public void draw(String note, DrawingContext context) {
    PlacedNote placed = notes.get(note);
    if (placed == null) {
      return;
    }
    int baseline = placed.bounds.y + placed.lines.texts().get(0).capHeight();
    for (StyledText line : placed.lines.texts()) {
      int capHeight = line.capHeight();
      int width = context.width(line);
      context.clearBehind(new Rectangle(placed.bounds.x, baseline - capHeight, width, capHeight));
      context.write(line, placed.bounds.x, baseline, context.colors().ink(INK));
      baseline += lineHeight(context);
    }
  }
}
