package io.chartreel.frame.color;

import java.util.Arrays;

/**
 * Makes a colour table from a histogram, by a {@link PaletteCover} if there are too many colours.
 *
 * <p>Flat colours stay exact, and so do the peaks of antialiasing ramps, such as the ink of a text
 * that is too thin to be flat.
 */
public final class ColorQuantizer {
  /** The number of most frequent colours that can be peaks. */
  private static final int CANDIDATES = 64;

  private ColorQuantizer() {}

  /**
   * Returns a global table for an animation: exact for up to as many colours as the limit. If one
   * table cannot represent all colours even within the tolerance, it represents the colours that
   * occur in the most frames.
   *
   * @param tolerance the largest error of a channel, 0 to 255
   * @param limit of its colours, 255 or 256
   */
  public static ColorTable global(ColorHistogram histogram, int tolerance, int limit) {
    if (histogram.size() <= limit && !histogram.overflowed()) {
      return table(histogram, exact(histogram), tolerance, limit);
    }
    return table(histogram, cover(histogram, tolerance), tolerance, ColorTable.COLORS);
  }

  /** Returns a table that starts with at most 255 colours and adds those that it is asked for. */
  public static ColorTable growing(ColorHistogram histogram) {
    PaletteCover cover = exact(histogram);
    return ColorTable.growing(
        Arrays.stream(byFrames(histogram, cover)).map(cover::color).toArray());
  }

  /**
   * Returns a local table that represents all colours of a frame, beyond the tolerance if
   * necessary; exact for up to 255 colours at tolerance 0.
   */
  public static ColorTable local(ColorHistogram histogram, int tolerance) {
    int error = tolerance;
    PaletteCover cover = cover(histogram, tolerance);
    while (cover.size() > ColorTable.COLORS) {
      error += 1 + error / 4;
      cover = cover(histogram, error, ColorTable.COLORS / 2, false);
    }
    return table(histogram, cover, error, ColorTable.COLORS);
  }

  /** Keeps peaks exact unless that takes too many entries. */
  private static PaletteCover cover(ColorHistogram histogram, int tolerance) {
    PaletteCover cover = cover(histogram, tolerance, histogram.size(), true);
    return cover.size() > ColorTable.COLORS
        ? cover(histogram, tolerance, histogram.size(), false)
        : cover;
  }

  private static PaletteCover exact(ColorHistogram histogram) {
    PaletteCover cover = new PaletteCover(histogram, 0);
    cover.complete();
    return cover;
  }

  private static PaletteCover cover(
      ColorHistogram histogram, int tolerance, int flats, boolean peaks) {
    PaletteCover cover = new PaletteCover(histogram, tolerance);
    int[] order = histogram.byPixels();
    for (int entry : order) {
      if (histogram.flat(entry) && cover.size() < flats) {
        cover.anchor(entry);
      }
    }
    for (int i = 0; peaks && i < Math.min(CANDIDATES, order.length); i++) {
      if (!histogram.flat(order[i]) && isPeak(histogram, order[i], order, tolerance)) {
        cover.anchor(order[i]);
      }
    }
    cover.complete();
    return cover;
  }

  /** Returns whether a colour is more frequent than all those together that may share its entry. */
  private static boolean isPeak(ColorHistogram histogram, int entry, int[] entries, int tolerance) {
    long others = -histogram.pixels(entry);
    for (int other : entries) {
      if (PaletteCover.distance(histogram.color(entry), histogram.color(other)) <= 2 * tolerance) {
        others += histogram.pixels(other);
      }
    }
    return histogram.pixels(entry) > others;
  }

  /**
   * Makes a table whose entries are ordered by the number of frames that need them, so that many
   * frames need few bits per index.
   */
  private static ColorTable table(
      ColorHistogram histogram, PaletteCover cover, int tolerance, int limit) {
    int[] order = byFrames(histogram, cover);
    int size = Math.min(order.length, limit);
    int[] palette = new int[size];
    int[] ranks = new int[order.length];
    Arrays.fill(ranks, PaletteCover.NOWHERE);
    for (int i = 0; i < size; i++) {
      palette[i] = cover.color(order[i]);
      ranks[order[i]] = i;
    }
    ColorTable table = new ColorTable(palette, histogram.size(), histogram.mask());
    for (int entry = 0; entry < histogram.size(); entry++) {
      int color = histogram.color(entry);
      int rank = ranks[cover.place(entry)];
      if (rank == PaletteCover.NOWHERE && !histogram.flat(entry)) {
        rank = PaletteCover.nearest(color, palette, size, tolerance);
      }
      if (rank != PaletteCover.NOWHERE) {
        table.assign(color, rank);
      }
    }
    return table;
  }

  private static int[] byFrames(ColorHistogram histogram, PaletteCover cover) {
    long[] frames = new long[cover.size()];
    long[] pixels = new long[cover.size()];
    for (int entry = 0; entry < histogram.size(); entry++) {
      int place = cover.place(entry);
      frames[place] = Math.max(frames[place], histogram.frames(entry));
      pixels[place] += histogram.pixels(entry);
    }
    long[] order = new long[cover.size()];
    for (int place = 0; place < order.length; place++) {
      order[place] =
          place
              - (Math.min(frames[place], 0x7FFF) << 48
                  | Math.min(pixels[place], 0xFFFFFFFFL) << 16);
    }
    Arrays.sort(order);
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[i] = (int) order[i] & 0xFFFF;
    }
    return places;
  }
}
