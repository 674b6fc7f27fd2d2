package io.chartreel.request;

/** How much one chart may ask for: beyond these a request is refused, so that none is expensive. */
public final class Limits {
  /** Pixels from left to right, before scaling. */
  static final int MIN_WIDTH = 120;

  static final int MAX_WIDTH = 1600;

  /** Pixels from top to bottom, before scaling. */
  static final int MIN_HEIGHT = 90;

  static final int MAX_HEIGHT = 1200;

  static final int MAX_SCALE = 3;
  static final int MAX_PERIODS = 500;

  /** Columns of a table. */
  static final int MAX_BARS = 200;

  /** Places for bars that are seen at once. */
  static final int MAX_PLACES = 50;

  /** Values of a table that are there. */
  static final int MAX_VALUES = 10_000;

  /** Cells of records, where each has one for every name that any of them has. */
  static final int MAX_CELLS = 200_000;

  /** Fields of a form, or members of an object that are parameters. */
  static final int MAX_FIELDS = 2000;

  static final int MAX_FRAMES = 600;

  /** Pixels of all frames together. */
  static final long MAX_PIXELS = 100_000_000;

  /** Milliseconds that a film may play. */
  static final int MAX_DURATION = 60_000;

  static final int MAX_REFERENCES = 20;

  /** Characters (code points) of a label. */
  static final int MAX_LABEL = 100;

  /** Characters (code points) of a title, a subtitle or a caption. */
  static final int MAX_TITLE = 200;

  /** Characters (code points) of the text for people who do not see the chart. */
  static final int MAX_ALT = 150;

  /** Mistakes of one kind that are listed one by one. */
  static final int MAX_LISTED = 20;

  static final int MAX_COMBINING_MARKS = 4;
  static final double MAX_VALUE = 1e15;
  static final int MAX_COLORS = 200;

  /** Characters of a URL: its path and its query. */
  public static final int MAX_URL = 8000;

  /** Bytes of a request's body. */
  public static final int MAX_BODY = 1_000_000;

  private Limits() {}
}
