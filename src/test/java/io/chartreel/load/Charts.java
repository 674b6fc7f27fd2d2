package io.chartreel.load;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** URLs of charts. */
final class Charts {
  /** Describes {@link #race}. */
  static final String RACE = "a race of 8 bars through 4 periods, 480 x 360, 37 frames";

  /** Describes {@link #small}. */
  static final String SMALL = "the built-in chart with a different reference, 640 x 480, 7 frames";

  /** The built-in chart. */
  static final String BUILT_IN = "/gif";

  /** The first image in README. */
  static final String COAL =
      "/gif?title=Coal+leaves+Britain's+power+stations&subtitle=Share+of+the+electricity+generated"
          + "&caption=Source:+Digest+of+UK+Energy+Statistics,+rounded"
          + "&labels=2013..2020&values=36,30,22,9,7,5,2,2&ref=2012:39&suffix=%25"
          + "&fps=20&period=600&pause=400&hold=1500&width=480&height=360";

  /** The maximum number of values of a chart: 200 bars in 50 periods. */
  private static final int ROWS = 10_000;

  private static final int BARS = 200;
  private static final int NAME = 75;

  private Charts() {}

  /** Returns a different race for each number; all take the same time to draw. */
  static String race(int number) {
    return "/gif?type=race&periods=2017..2020&title=Visitors&width=480&height=360&fps=20&caption=No.+"
        + number
        + IntStream.range(0, 8).mapToObj(bar -> series(bar, number)).collect(Collectors.joining());
  }

  /** Returns the page of {@link #race}. */
  static String page(int number) {
    return race(number).replaceFirst("/gif", "/");
  }

  private static String series(int bar, int number) {
    return "&series=Town+"
        + (bar + 1)
        + ":"
        + IntStream.range(0, 4)
            .mapToObj(
                period -> "" + ((bar * 37 + period * (bar + number % 50 + 3) * 11) % 900 + 100))
            .collect(Collectors.joining(","));
  }

  /** Returns a chart like the built-in one, a different one for each number. */
  static String small(int number) {
    return "/gif?labels=2014..2020&values=20,15,14,13,12,11,10&ref=No.+" + number + ":60";
  }

  /** Returns a CSV body near the size limit, for {@code /png}. */
  static byte[] largeCsv() {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> (1960 + row / BARS) + "," + name(row % BARS) + "," + row * 37 % 1000)
            .collect(Collectors.joining("\n"));
    return ("date,name,value\n" + rows).getBytes(StandardCharsets.US_ASCII);
  }

  private static String name(int bar) {
    String name = "Town " + bar + " ";
    return name + "x".repeat(NAME - name.length());
  }
}
