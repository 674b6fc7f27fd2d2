package io.chartreel.web.snippet;

import java.util.List;

/**
 * Snippets for spreadsheets, for the command line and for programs. A URL contains no quotes, no
 * backslashes and no dollar signs, so that it needs no escaping in quotes.
 */
final class CodeSnippets {
  private static final String GROUP = "Spreadsheets and code";

  /** Bytes of a line that the console of R reads. */
  private static final int R_LIMIT = 4000;

  private CodeSnippets() {}

  static List<Snippet> of(EmbeddedChart chart) {
    String url = chart.links().animation();
    return List.of(
        Snippet.of("sheets", "Google Sheets", GROUP, "=IMAGE(\"" + url + "\")")
            .noting("Google's servers load the image, so its address must be public."),
        Snippet.of("curl", "curl", GROUP, "curl '" + url + "' -o chart.gif"),
        Snippet.of("python", "Python", GROUP, python(url)),
        r(chart));
  }

  private static String python(String url) {
    return """
        from pathlib import Path
        from urllib.request import urlopen

        with urlopen("%s") as chart:
            Path("chart.gif").write_bytes(chart.read())"""
        .formatted(url);
  }

  private static Snippet r(EmbeddedChart chart) {
    String url = chart.links().animation(R_LIMIT);
    return Snippet.of(
            "r", "R", GROUP, "download.file(\"" + url + "\", \"chart.gif\", mode = \"wb\")")
        .limited(
            url,
            R_LIMIT,
            "This URL is %,d characters long. Save the line in a file: R's console truncates it.");
  }
}
