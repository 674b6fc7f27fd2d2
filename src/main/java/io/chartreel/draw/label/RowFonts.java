package io.chartreel.draw.label;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Bar;

/**
 * The fonts of the labels of horizontal bars, as large as the rows allow.
 *
 * @param context draws the labels
 * @param names the size of names; 0 if there is no space for names
 * @param numbers draws numbers
 * @param showsNumbers whether there is space for numbers
 */
public record RowFonts(
    DrawingContext context, double names, NumberText numbers, boolean showsNumbers) {
  /** The size if there is enough space. */
  public static final double SIZE = 13;

  /** The minimum height of a readable row, in pixels. */
  private static final double MIN_ROW = 6;

  /** The font size as a share of the height of a row. */
  private static final double SHARE = 0.85;

  /**
   * Chooses fonts for rows.
   *
   * @param names the pixels from one name to the next
   * @param numbers the pixels from one number to the next
   */
  public static RowFonts of(DrawingContext context, double names, double numbers) {
    double size = size(context, numbers);
    return new RowFonts(
        context,
        isReadable(names) ? size(context, names) : 0,
        new NumberText(context, text -> context.regular(text, size)),
        isReadable(numbers));
  }

  /** Returns these fonts with a limit for the width of numbers in pixels. */
  public RowFonts withMaxNumberWidth(int pixels) {
    return new RowFonts(context, names, numbers.withMaxWidth(pixels), showsNumbers);
  }

  /** Returns these fonts without numbers. */
  public RowFonts withoutNumbers() {
    return new RowFonts(context, names, numbers, false);
  }

  /** Returns whether a row of a height in pixels is readable. */
  public static boolean isReadable(double pixels) {
    return pixels >= MIN_ROW;
  }

  private static double size(DrawingContext context, double pixels) {
    return Math.min(SIZE, SHARE * pixels / context.scaling().text());
  }

  /** Returns a name in the font of names; empty if there is no space for names. */
  public StyledText name(String name) {
    return context.regular(names == 0 ? "" : name, Math.max(1, names));
  }

  /** Returns the width of a name; 0 if there is no space for names. */
  public int width(String name) {
    return context.width(name(name));
  }

  /** Returns a name in a smaller font. */
  StyledText name(String name, double size) {
    return context.regular(name, size);
  }

  /** Returns the width of the number of a bar; 0 if it is not drawn. */
  int numberWidth(Bar bar) {
    return showsNumbers ? numbers.width(bar.number()) : 0;
  }

  /** Draws the number of a bar, unless there is no space for numbers. */
  void drawNumber(Bar bar, int x, int baseline, Rgb color) {
    if (showsNumbers) {
      numbers.write(bar.number(), x, baseline, color);
    }
  }

  /** Returns the height of capitals and digits. */
  public int capHeight() {
    return numbers.capHeight();
  }
}
