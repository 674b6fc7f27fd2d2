package io.chartreel.chart;

/**
 * The texts around a chart. An empty text is not drawn and takes no space.
 *
 * @param title the subject of the chart, at the top
 * @param subtitle what is measured, below the title
 * @param caption the footer, such as the data source
 */
public record Titles(String title, String subtitle, String caption) {
  /** The longest alt text, in characters (code points). */
  public static final int MAX_ALT_LENGTH = 150;

  /** Returns the title without line breaks, for places that have one line only. */
  public String titleInOneLine() {
    return title.replace('\n', ' ');
  }
}
