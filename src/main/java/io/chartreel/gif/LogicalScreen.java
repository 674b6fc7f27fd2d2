package io.chartreel.gif;

import java.util.Arrays;

/**
 * What a decoder shows (GIF89a section 18), and the rectangle of it that the latest frame paints
 * over.
 *
 * <p>Painting leaves that rectangle in indices, transparent where nothing changed. What did not
 * change is compared and copied in bulk, and not looked at again.
 */
final class LogicalScreen {
  /** In what is painted: transparent. In what is shown: a colour that came from a local table. */
  private static final byte NONE = 0;

  private static final byte[] SAME = new byte[256];

  /** Runs that are not longer than this are not worth a search in bulk. */
  private static final int SHORT_RUN = 16;

  /**
   * Fewer pixels that stayed between two changes are painted over: transparent specks would make up
   * to 3 % more bytes.
   */
  private static final int LONG_STAY = 16;

  static {
    for (int index = 0; index < SAME.length; index++) {
      SAME[index] = (byte) index;
    }
  }

  private final int width;
  private final int height;
  private final int[] drawn;
  private final byte[] shown;
  private final byte[] fresh;
  private final ChangedRuns changes = new ChangedRuns();
  private final PaintedArea area;
  private boolean empty = true;

  /** A screen that shows nothing yet. */
  LogicalScreen(int width, int height) {
    this.width = width;
    this.height = height;
    drawn = new int[width * height];
    shown = new byte[width * height];
    fresh = new byte[width * height];
    area = new PaintedArea(width, height);
  }

  /** Finds where a frame differs from the one before it; the first differs everywhere. */
  ChangedRuns compare(int[] pixels) {
    if (empty) {
      changes.everywhere(drawn.length);
    } else {
      changes.between(drawn, pixels);
    }
    return changes;
  }

  /** Makes the screen show nothing again. */
  void blank() {
    Arrays.fill(shown, NONE);
    empty = true;
  }

  /** Makes the screen as new, even where an animation was given up in the midst of a frame. */
  void reset() {
    Arrays.fill(fresh, NONE);
    blank();
  }

  /** The width of the screen in pixels. */
  int width() {
    return width;
  }

  /** The height of the screen in pixels. */
  int height() {
    return height;
  }

  /** Remembers the compared frame without painting it. */
  void keep(int[] pixels) {
    for (int i = 0; i < changes.count(); i++) {
      System.arraycopy(
          pixels, changes.start(i), drawn, changes.start(i), changes.end(i) - changes.start(i));
    }
    empty = false;
  }

  /**
   * Paints the compared frame in the colours of the shared table.
   *
   * @return false if the table lacks one of the colours; nothing is painted then
   */
  boolean paint(int[] pixels, ColorTable shared) {
    if (!index(pixels, shared)) {
      return false;
    }
    begin();
    replace(shared, SAME);
    keep(pixels);
    cut(shared.transparency() ? fresh : shown);
    return true;
  }

  /**
   * Paints the compared frame in the colours of a table of its own, which has an index for each of
   * them. Pixels that this moves by more than the tolerance count as changed in the next frame, so
   * that an error does not stay.
   */
  void paintLocally(int[] pixels, ColorTable table, ColorTable shared, int tolerance) {
    index(pixels, table);
    begin();
    keep(pixels);
    if (table.error() > tolerance) {
      forget(pixels, table, tolerance);
    }
    replace(table, table.in(shared));
    cut(fresh);
  }

  private void forget(int[] pixels, ColorTable table, int tolerance) {
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; at++) {
        int color = table.color(fresh[at] & 0xFF);
        drawn[at] = PaletteCover.distance(color, pixels[at]) > tolerance ? color : pixels[at];
      }
    }
  }

  /** Run by run: charts are flat, and the end of a long run is found in bulk. */
  private boolean index(int[] pixels, ColorTable table) {
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; ) {
        int index = table.index(pixels[at]);
        if (index == ColorTable.ABSENT) {
          Arrays.fill(fresh, changes.start(0), at, NONE);
          return false;
        }
        int run = run(pixels, at, end);
        Arrays.fill(fresh, at, run, (byte) index);
        at = run;
      }
    }
    return true;
  }

  /** The offset behind the last pixel that is of one colour with those before it. */
  private static int run(int[] pixels, int from, int end) {
    int run = from + 1;
    int near = Math.min(end, from + SHORT_RUN);
    while (run < near && pixels[run] == pixels[from]) {
      run++;
    }
    if (run < near || run == end) {
      return run;
    }
    int same = Arrays.mismatch(pixels, run, end, pixels, run - 1, end - 1);
    return same < 0 ? end : run + same;
  }

  private void begin() {
    area.begin(empty);
    empty = false;
  }

  /** Row by row, so that the first and the last change of each row are found. */
  private void replace(ColorTable table, byte[] inShared) {
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; ) {
        int stop = Math.min(end, at - at % width + width);
        if (inShared == SAME) {
          replace(at, stop);
        } else {
          replace(at, stop, inShared, table.transparency());
        }
        at = stop;
      }
    }
  }

  private void replace(int from, int to) {
    int same = Arrays.mismatch(fresh, from, to, shown, from, to);
    if (same < 0) {
      Arrays.fill(fresh, from, to, NONE);
      return;
    }
    int first = from + same;
    int last = to - 1;
    while (fresh[last] == shown[last]) {
      last--;
    }
    renew(first, last);
    paint(from, first, last, to);
  }

  /** Shows what is new between two changes of a row, and makes what stayed transparent or not. */
  private void renew(int first, int last) {
    for (int at = first; at <= last; ) {
      while (at <= last && fresh[at] != shown[at]) {
        shown[at] = fresh[at];
        at++;
      }
      if (at > last) {
        return;
      }
      int same = Arrays.mismatch(fresh, at, last + 1, shown, at, last + 1);
      int end = at + same; // the last pixel differs
      if (end - at >= LONG_STAY && !continues(at, end)) {
        Arrays.fill(fresh, at, end, NONE);
      }
      at = end;
    }
  }

  /**
   * Whether pixels that stayed go on with the colour of a neighbour that is new, which makes one
   * long run of them. Painting those over, and making the others transparent, saves 2 to 4 % of the
   * bytes where an axis follows its bars.
   */
  private boolean continues(int from, int to) {
    int edges = 0;
    for (int at = from + 1; at < to; at++) {
      edges += fresh[at] == fresh[at - 1] ? 0 : 1;
      if (edges > 1) {
        return false;
      }
    }
    return fresh[from] == fresh[from - 1] || fresh[to - 1] == fresh[to];
  }

  private void replace(int from, int to, byte[] inShared, boolean transparency) {
    int first = to;
    int last = from - 1;
    for (int at = from; at < to; at++) {
      byte now = inShared[fresh[at] & 0xFF];
      if (now != shown[at] || (now == NONE && transparency)) {
        shown[at] = now;
        first = Math.min(first, at);
        last = at;
      }
    }
    paint(from, first, last, to);
  }

  /** What is outside the first and the last change of a row is transparent. */
  private void paint(int from, int first, int last, int to) {
    Arrays.fill(fresh, from, first, NONE);
    if (first < to) {
      Arrays.fill(fresh, last + 1, to, NONE);
      area.add(fresh, first, last);
    }
  }

  private void cut(byte[] from) {
    area.cut(from);
    for (int i = 0; i < changes.count(); i++) {
      Arrays.fill(fresh, changes.start(i), changes.end(i), NONE);
    }
  }

  /** What the latest frame paints. */
  PaintedArea area() {
    return area;
  }
}
