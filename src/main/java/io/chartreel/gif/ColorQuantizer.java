package io.chartreel.gif;

import java.util.Arrays;

/**
 * Counted colours become a colour table, by way of a {@link PaletteCover} where they are too many.
 *
 * <p>Flat colours stay exact, and so do the peaks of the antialiasing ramps, such as the ink of a
 * text that is too thin to be flat.
 */
final class ColorQuantizer {
  /** How many of the most frequent colours may be peaks. */
  private static final int CANDIDATES = 64;

  private ColorQuantizer() {}

  /**
   * A table for a whole film: exact for up to 256 colours. Where even the tolerance does not let
   * one table serve all colours, it serves those of the most frames.
   *
   * @param tolerance the largest error of a channel, 0 to 255
   */
  static ColorTable shared(ColorHistogram census, int tolerance) {
    if (census.size() <= ColorTable.COLORS + 1 && !census.full()) {
      return table(census, exact(census), tolerance, ColorTable.COLORS + 1);
    }
    return table(census, cover(census, tolerance), tolerance, ColorTable.COLORS);
  }

  /** A table that begins with the colours of a few frames, at most 255, and takes in the others. */
  static ColorTable growing(ColorHistogram census) {
    PaletteCover cover = exact(census);
    return ColorTable.growing(Arrays.stream(byPictures(census, cover)).map(cover::color).toArray());
  }

  /**
   * A table for one frame that serves all its colours, with an error beyond the tolerance where it
   * must; exact for up to 255 colours at tolerance 0.
   */
  static ColorTable local(ColorHistogram census, int tolerance) {
    int error = tolerance;
    PaletteCover cover = cover(census, tolerance);
    while (cover.size() > ColorTable.COLORS) {
      error += 1 + error / 4;
      cover = cover(census, error, ColorTable.COLORS / 2, false);
    }
    return table(census, cover, error, ColorTable.COLORS);
  }

  /** Keeps the peaks unless there is no room for them. */
  private static PaletteCover cover(ColorHistogram census, int tolerance) {
    PaletteCover cover = cover(census, tolerance, census.size(), true);
    return cover.size() > ColorTable.COLORS
        ? cover(census, tolerance, census.size(), false)
        : cover;
  }

  private static PaletteCover exact(ColorHistogram census) {
    PaletteCover cover = new PaletteCover(census, 0);
    cover.complete();
    return cover;
  }

  private static PaletteCover cover(
      ColorHistogram census, int tolerance, int flats, boolean peaks) {
    PaletteCover cover = new PaletteCover(census, tolerance);
    int[] order = census.byPixels();
    for (int entry : order) {
      if (census.flat(entry) && cover.size() < flats) {
        cover.anchor(entry);
      }
    }
    for (int i = 0; peaks && i < Math.min(CANDIDATES, order.length); i++) {
      if (!census.flat(order[i]) && peak(census, order[i], order, tolerance)) {
        cover.anchor(order[i]);
      }
    }
    cover.complete();
    return cover;
  }

  /** Whether more pixels have a colour than all those together that may share a box with it. */
  private static boolean peak(ColorHistogram census, int entry, int[] entries, int tolerance) {
    long others = -census.pixels(entry);
    for (int other : entries) {
      if (PaletteCover.distance(census.color(entry), census.color(other)) <= 2 * tolerance) {
        others += census.pixels(other);
      }
    }
    return census.pixels(entry) > others;
  }

  /**
   * Orders the places by the number of frames that need them, so that many frames do with the
   * shortest codes.
   */
  private static ColorTable table(
      ColorHistogram census, PaletteCover cover, int tolerance, int limit) {
    int[] order = byPictures(census, cover);
    int kept = Math.min(order.length, limit);
    int[] palette = new int[kept];
    int[] ranks = new int[order.length];
    Arrays.fill(ranks, PaletteCover.NOWHERE);
    for (int i = 0; i < kept; i++) {
      palette[i] = cover.color(order[i]);
      ranks[order[i]] = i;
    }
    ColorTable table = new ColorTable(palette, census.size(), census.mask());
    for (int entry = 0; entry < census.size(); entry++) {
      int color = census.color(entry);
      int rank = ranks[cover.place(entry)];
      if (rank == PaletteCover.NOWHERE && !census.flat(entry)) {
        rank = PaletteCover.nearest(color, palette, kept, tolerance);
      }
      if (rank != PaletteCover.NOWHERE) {
        table.assign(color, rank);
      }
    }
    return table;
  }

  private static int[] byPictures(ColorHistogram census, PaletteCover cover) {
    long[] pictures = new long[cover.size()];
    long[] pixels = new long[cover.size()];
    for (int entry = 0; entry < census.size(); entry++) {
      int place = cover.place(entry);
      pictures[place] = Math.max(pictures[place], census.pictures(entry));
      pixels[place] += census.pixels(entry);
    }
    long[] order = new long[cover.size()];
    for (int place = 0; place < order.length; place++) {
      order[place] =
          place
              - (Math.min(pictures[place], 0x7FFF) << 48
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
