package io.chartreel.request.parameter;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How much one chart may ask for: beyond these a request is refused, so that none is expensive.
 *
 * @param width of a picture before scaling, in pixels
 * @param height of a picture before scaling, in pixels
 * @param scale how many pixels of the image one pixel of the chart becomes in each direction
 * @param periods rows of a table
 * @param bars columns of a table
 * @param visible places for bars that are seen at once
 * @param values of a table that are there
 * @param frames of a film
 * @param pixels of all frames of a film together
 * @param playTime of a film, in milliseconds
 * @param label characters (code points) of a label, a prefix or a suffix
 * @param title characters (code points) of a title, a subtitle or a caption
 * @param marks combining marks on one letter, 0 and above
 * @param value the size of a number
 * @param body bytes of a request's body, and the most that a permalink unpacks to
 * @param url characters of a URL: its path and its query
 * @param gif bytes of an animation
 */
public record Limits(
    int width,
    int height,
    int scale,
    int periods,
    int bars,
    int visible,
    int values,
    int frames,
    long pixels,
    int playTime,
    int label,
    int title,
    int marks,
    long value,
    int body,
    int url,
    int gif) {
  /** What is usual. */
  public static final Limits USUAL =
      new Limits(
          1600,
          1200,
          3,
          500,
          200,
          50,
          10_000,
          600,
          100_000_000,
          60_000,
          100,
          200,
          4,
          1_000_000_000_000_000L,
          1_000_000,
          8000,
          5_000_000);

  /** The longest side of an image, in pixels: GIF89a, section 18, has two bytes for it. */
  public static final int LONGEST_SIDE = 65_535;

  /** The most pixels of one image: four numbers for each are counted in an {@code int}. */
  public static final int LARGEST_IMAGE = Integer.MAX_VALUE / 4;

  /** Cells of a table, the empty ones among them, for each value that may be there. */
  private static final long CELLS_FOR_A_VALUE = 20;

  /** Refuses what allows nothing, and images that cannot be made. */
  public Limits {
    boolean positive =
        LongStream.of(
                width, height, scale, periods, bars, visible, values, frames, pixels, playTime,
                label, title, value, body, url, gif)
            .allMatch(limit -> limit > 0);
    long imageWidth = (long) width * scale;
    long imageHeight = (long) height * scale;
    if (!positive || marks < 0) {
      throw new IllegalArgumentException("a limit allows nothing");
    }
    if (Math.max(imageWidth, imageHeight) > LONGEST_SIDE
        || imageWidth * imageHeight > LARGEST_IMAGE) {
      throw new IllegalArgumentException(
          "images of %d x %d pixels".formatted(imageWidth, imageHeight));
    }
  }

  /** The most cells of a table, the empty ones among them. */
  public long cells() {
    return CELLS_FOR_A_VALUE * values;
  }

  /** The limit for the size of a number as people read it: {@code 1e15}, {@code 2,500,000}. */
  public String valueText() {
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    return shortest.precision() == 1 && shortest.scale() < 0
        ? shortest.unscaledValue() + "e" + -shortest.scale()
        : String.format(Locale.ROOT, "%,d", value);
  }
}
