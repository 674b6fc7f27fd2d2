package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The captions of periods, each wrapped and at a place that nothing else needs in the scenes that
 * show it. One for which there is no space is not drawn.
 */
public final class NoteBlock {
  /** A chart without notes. */
  public static final NoteBlock NONE = new NoteBlock(Map.of());

  private static final double SIZE = 13;
  private static final double INK = 0.8;
  private static final int MAX_LINES = 5;

  /** Widths to try as a share of the area, widest first. */
  private static final List<Double> WIDTHS = List.of(0.55, 0.45, 0.36, 0.28, 0.2);

  private final Map<String, PlacedNote> notes;

  /** The lines of a note and their place. */
  private record PlacedNote(List<StyledText> lines, Rectangle bounds) {}

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
      others.add(ticker);
      for (double share : WIDTHS) {
        List<StyledText> lines = lines(context, text, (int) (share * area.width));
        Rectangle place = lines.isEmpty() ? new Rectangle() : free(context, lines, area, others);
        if (!place.isEmpty()) {
          notes.put(text, new PlacedNote(lines, place));
          break;
        }
      }
    }
    return new NoteBlock(notes);
  }

  /** Returns the height of the highest note in a strip as wide as an area. */
  public static int stripHeight(DrawingContext context, Iterable<String> texts, int width) {
    int highest = 0;
    for (String text : texts) {
      List<StyledText> lines = lines(context, text, (int) (WIDTHS.get(0) * width));
      highest = Math.max(highest, lines.size() * lineHeight(context));
    }
    return highest + context.scaling().text(14);
  }

  /** Breaks a note into lines; nothing if there are too many. */
  private static List<StyledText> lines(DrawingContext context, String text, int width) {
    List<StyledText> lines = new ArrayList<>();
    for (String part : text.lines().toList()) {
      lines.addAll(LineBreaker.wrap(context.regular(part, SIZE), width));
      if (lines.size() > MAX_LINES) {
        return List.of();
      }
    }
    return lines;
  }

  private static int lineHeight(DrawingContext context) {
    return (int) Math.round(context.scaling().font(SIZE) * 1.35);
  }

  /**
   * Returns a place that touches nothing: opposite the period at the bottom left, or else at the
   * right, from the bottom to the top, or at the top left. Empty if there is none.
   */
  private static Rectangle free(
      DrawingContext context, List<StyledText> lines, Rectangle area, List<Rectangle> others) {
    int width = lines.stream().mapToInt(context::width).max().orElse(0);
    int height = (lines.size() - 1) * lineHeight(context) + lines.get(0).capHeight();
    int right = area.x + area.width - width;
    int bottom = area.y + area.height - height;
    List<Rectangle> places = new ArrayList<>();
    places.add(new Rectangle(area.x, bottom, width, height));
    for (int y = bottom; y >= area.y; y -= context.gap()) {
      places.add(new Rectangle(right, y, width, height));
    }
    places.add(new Rectangle(area.x, area.y, width, height));
    for (Rectangle place : places) {
      Rectangle padded = new Rectangle(place);
      padded.grow(context.gap() * 2, context.gap());
      if (area.contains(place) && others.stream().noneMatch(padded::intersects)) {
        return place;
      }
    }
    return new Rectangle();
  }

  /** Returns whether there is space for a note. */
  public boolean has(String note) {
    return notes.containsKey(note);
  }

  /** Draws a note; nothing if it is empty or has no space. */
  public void draw(String note, DrawingContext context) {
    PlacedNote placed = notes.get(note);
    if (placed == null) {
      return;
    }
    int baseline = placed.bounds.y + placed.lines.get(0).capHeight();
    for (StyledText line : placed.lines) {
      context.write(line, placed.bounds.x, baseline, context.colors().ink(INK));
      baseline += lineHeight(context);
    }
  }
}
