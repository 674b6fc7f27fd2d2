package io.chartreel.request.parameter;

import io.chartreel.chart.Titles;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The limits of a request. Requests over a limit are rejected, so that none is expensive.
 *
 * @param width of an image before scaling, in pixels
 * @param height of an image before scaling, in pixels
 * @param scale image pixels per chart pixel in each direction
 * @param periods rows of a table
 * @param bars columns of a table
 * @param visible bars that are shown at once
 * @param values cells of a table that are not empty
 * @param frames of an animation
 * @param pixels of all frames of an animation together
 * @param playTime the duration of an animation, in milliseconds
 * @param label the length of a label or name in the data, in characters (code points)
 * @param title the length of a title, subtitle or caption, in characters (code points)
 * @param marks combining marks per character, 0 or more
 * @param value the magnitude of a number
 * @param body the size of a request body, in bytes
 * @param url the length of a URL's path and query, in characters
 * @param gif the size of an animation, in bytes
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
  /** The default limits. */
  public static final Limits USUAL =
      new Limits(
          1600,
          1200,
          3,
          2000,
          10_000,
          50,
          1_000_000,
          1500,
          500_000_000,
          120_000,
          1000,
          200,
          4,
          1_000_000_000_000_000L,
          10_000_000,
          8000,
          5_000_000);

  /** The longest alternative text, in characters (code points). */
  static final int MAX_ALT_LENGTH = Titles.MAX_ALT_LENGTH;

  /** The longest side of an image, in pixels: two bytes in GIF89a, section 18. */
  public static final int MAX_SIDE = 65_535;

  /** The largest image, in pixels: an {@code int} counts four numbers per pixel. */
  public static final int MAX_IMAGE_PIXELS = Integer.MAX_VALUE / 4;

  /** The longest prefix, suffix or label of a reference, in characters (code points). */
  private static final int MAX_AFFIX = 100;

  /** The size of the largest JSON text in bytes: parsed JSON takes more memory than CSV. */
  private static final int MAX_JSON = 5_000_000;

  /** The limit of cells in a table, including empty ones, per allowed value. */
  private static final long CELLS_PER_VALUE = 2;

  /** Rejects limits that allow nothing, and images that are too large for the format. */
  public Limits {
    boolean positive =
        LongStream.of(
                width, height, scale, periods, bars, visible, values, frames, pixels, playTime,
                label, title, value, body, url, gif)
            .allMatch(limit -> limit > 0);
    long imageWidth = (long) width * scale;
    long imageHeight = (long) height * scale;
    if (!positive || marks < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (Math.max(imageWidth, imageHeight) > MAX_SIDE
        || imageWidth * imageHeight > MAX_IMAGE_PIXELS) {
      throw new IllegalArgumentException(
          "images of %d x %d pixels are too large".formatted(imageWidth, imageHeight));
    }
  }

  /** Returns the limit of cells in a table, including empty ones. */
  public long cells() {
    return CELLS_PER_VALUE * values;
  }

  /** Returns the length of a prefix, a suffix or the label of a reference, in characters. */
  public int affix() {
    return Math.min(label, MAX_AFFIX);
  }

  /** Returns the size of a JSON text, and of an unpacked permalink, in bytes. */
  public int json() {
    return Math.min(body, MAX_JSON);
  }

  /** Returns the limit of a number's magnitude as text: {@code 1e15}, {@code 2,500,000}. */
  public String valueText() {
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    return shortest.precision() == 1 && shortest.scale() < 0
        ? shortest.unscaledValue() + "e" + -shortest.scale()
        : String.format(Locale.ROOT, "%,d", value);
  }
}
