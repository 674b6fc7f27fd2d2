package io.chartreel.web.snippet;

import java.util.List;

/** Snippets for wikis, forums and documentation. */
final class WikiSnippets {
  private static final String GROUP = "Wikis and forums";

  /** WORD JOINER: invisible, and separates characters that would otherwise be markup. */
  private static final String JOINER = "\u2060";

  private static final String JIRA_SPECIAL = ",|\\{}";
  private static final String JIRA_SUBSTITUTE = ";//()";

  private WikiSnippets() {}

  static List<Snippet> of(EmbeddedChart chart) {
    return List.of(
        Snippet.of("bbcode", "BBCode", GROUP, "[img]" + chart.links().animation() + "[/img]"),
        Snippet.of("asciidoc", "AsciiDoc", GROUP, asciiDoc(chart)),
        Snippet.of("rst", "reStructuredText", GROUP, restructuredText(chart)),
        Snippet.of("org", "Org mode", GROUP, org(chart))
            .noting("Exports show the image; Emacs itself shows a link."),
        Snippet.of("mediawiki", "MediaWiki", GROUP, chart.file())
            .noting(
                "The wiki must allow external images ($wgAllowExternalImages or"
                    + " $wgAllowExternalImagesFrom)."),
        Snippet.of("dokuwiki", "DokuWiki", GROUP, dokuWiki(chart)),
        Snippet.of("jira", "Confluence / Jira", GROUP, jira(chart))
            .noting(
                "Insert it as wiki markup. Commas would end the alt text, so it has semicolons."));
  }

  private static String asciiDoc(EmbeddedChart chart) {
    return "image::%s[\"%s\",%d,%d]"
        .formatted(
            chart.links().animation(),
            CharacterReferences.punctuation(chart.alt()),
            chart.width(),
            chart.height());
  }

  private static String restructuredText(EmbeddedChart chart) {
    return """
        .. image:: %s
           :alt: %s
           :width: %dpx
           :height: %dpx"""
        .formatted(chart.links().animation(), chart.alt(), chart.width(), chart.height());
  }

  /** A word that begins with a colon would be the next attribute. */
  private static String org(EmbeddedChart chart) {
    String alt = (" " + chart.alt()).replace(" :", " " + JOINER + ":");
    return "#+ATTR_HTML: :alt%s :width %d :height %d\n[[%s]]"
        .formatted(alt, chart.width(), chart.height(), chart.file());
  }

  /**
   * What follows the last question mark are options, so that other queries survive. A size is not
   * among them, because the wiki would scale the first frame alone.
   */
  private static String dokuWiki(EmbeddedChart chart) {
    return "{{%s?nolink|%s}}".formatted(chart.file(), chart.alt().replace("}", "}" + JOINER));
  }

  /**
   * Nothing protects commas and bars, which end an alt text, nor braces, which begin macros. A
   * backslash protects an exclamation mark alone.
   */
  private static String jira(EmbeddedChart chart) {
    StringBuilder alt = new StringBuilder();
    for (char c : chart.alt().toCharArray()) {
      int special = JIRA_SPECIAL.indexOf(c);
      alt.append(c == '!' ? "\\" : "").append(special < 0 ? c : JIRA_SUBSTITUTE.charAt(special));
    }
    return "!%s|width=%d,height=%d,alt=%s!"
        .formatted(chart.links().animation(), chart.width(), chart.height(), alt);
  }
}
