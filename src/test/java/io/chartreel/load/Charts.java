package io.chartreel.load;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses of charts. */
final class Charts {
  /** What {@link #race} is. */
  static final String RACE = "a race of 8 bars through 4 periods, 480 x 360, 37 frames";

  /** What {@link #small} is. */
  static final String SMALL = "the built-in chart with another reference, 640 x 480, 7 frames";

  /** The built-in chart. */
  static final String BUILT_IN = "/gif";

  /** The picture at the top of README. */
  static final String COAL =
      "/gif?title=Coal+leaves+Britain's+power+stations&subtitle=Share+of+the+electricity+generated"
          + "&caption=Source:+Digest+of+UK+Energy+Statistics,+rounded"
          + "&labels=2013..2020&values=36,30,22,9,7,5,2,2&ref=2012:39&suffix=%25"
          + "&fps=20&period=600&pause=400&hold=1500&width=480&height=360";

  /** As many values as a chart may have: of 200 bars in 50 periods, a row for each. */
  private static final int ROWS = 10_000;

  private static final int BARS = 200;
  private static final int NAME = 75;

  private Charts() {}

  /** A race, another one for each number; all cost the same. */
  static String race(int number) {
    return "/gif?type=race&periods=2017..2020&title=Visitors&width=480&height=360&fps=20&caption=No.+"
        + number
        + IntStream.range(0, 8).mapToObj(bar -> series(bar, number)).collect(Collectors.joining());
  }

  /** The page of that race. */
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

  /** A chart like the built-in one, another one for each number. */
  static String small(int number) {
    return "/gif?labels=2014..2020&values=20,15,14,13,12,11,10&ref=No.+" + number + ":60";
  }

  /** A body near the limit, for {@code /png}. */
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
