package io.chartreel.draw.label;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Bar;

/**
 * The fonts of the labels of bars, as large as there is room across the value axis.
 *
 * @param page on which they are written
 * @param names the size of names; 0 where there is no room for them
 * @param numbers of numbers
 * @param showsNumbers whether there is room for numbers
 */
public record RowFonts(
    DrawingContext page, double names, NumberText numbers, boolean showsNumbers) {
  /** The size where there is room enough. */
  static final double SIZE = 13;

  /** Below so many pixels for a row nothing can be read. */
  private static final double LEAST = 6;

  /** The size of a font, as a share of the distance of its lines. */
  private static final double SHARE = 0.85;

  /**
   * Fonts for rows.
   *
   * @param names the pixels from one name to the next
   * @param numbers the pixels from one number to the next
   */
  public static RowFonts of(DrawingContext page, double names, double numbers) {
    double size = size(page, numbers);
    return new RowFonts(
        page,
        isReadable(names) ? size(page, names) : 0,
        new NumberText(page, words -> page.regular(words, size)),
        isReadable(numbers));
  }

  /** The same fonts where numbers may have only so many pixels. */
  public RowFonts withNumbersWithin(int pixels) {
    return new RowFonts(page, names, numbers.within(pixels), showsNumbers);
  }

  /** Whether a line that has so many pixels can be read. */
  public static boolean isReadable(double pixels) {
    return pixels >= LEAST;
  }

  private static double size(DrawingContext page, double pixels) {
    return Math.min(SIZE, SHARE * pixels / page.units().text());
  }

  public StyledText name(String name) {
    return page.regular(names == 0 ? "" : name, Math.max(1, names));
  }

  /** How wide the number of a bar is; 0 where it is not shown. */
  int number(Bar bar) {
    return showsNumbers ? numbers.width(bar.number()) : 0;
  }

  void write(Bar bar, int x, int baseline, Rgb ink) {
    if (showsNumbers) {
      numbers.write(bar.number(), x, baseline, ink);
    }
  }

  /** The height of a capital of names and numbers that stand in one line. */
  public int capital() {
    return numbers.capital();
  }
}
