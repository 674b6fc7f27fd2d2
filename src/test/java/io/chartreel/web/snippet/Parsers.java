package io.chartreel.web.snippet;

import java.util.List;

/**
 * The parsers with which snippets are verified. Libraries of Debian need the interpreters of
 * Debian.
 */
final class Parsers {
  static final SnippetParser MDX = node("mdx", "@mdx-js/mdx");

  /** Reads Markdown but not the HTML in it, where it looks for Markdown. */
  static final SnippetParser SNARKDOWN = node("snarkdown", "snarkdown");

  static final SnippetParser BABEL = node("babel", "@babel/parser");
  static final SnippetParser BBOB = node("bbob", "@bbob/html");
  static final SnippetParser UNIORG = node("uniorg", "uniorg-parse");
  static final SnippetParser ATLASSIAN =
      node("atlassian", "@atlaskit/editor-wikimarkup-transformer");
  static final SnippetParser HYPERFORMULA = node("hyperformula", "hyperformula");
  static final SnippetParser ASCIIDOCTOR =
      ruby("asciidoctor", "asciidoctor", "/usr/share/doc/asciidoctor");
  static final SnippetParser DOCUTILS =
      python("docutils", "python3-docutils", "/usr/share/doc/python3-docutils");
  static final SnippetParser DOKUWIKI =
      new SnippetParser(
          "dokuwiki",
          "php-cli dokuwiki",
          "/usr/share/dokuwiki",
          List.of("/usr/bin/php"),
          "dokuwiki.php");
  static final SnippetParser SHELL = python("shell", "dash", "sh");
  static final SnippetParser PYTHON = python("python", "python3", "python3");
  static final SnippetParser R =
      new SnippetParser("R", "r-base-core", "Rscript", List.of("Rscript"), "render.R");

  /** They resolve the character references of an alt text, as CommonMark does. */
  static final List<SnippetParser> MARKDOWN =
      List.of(
          node("markdown-it", "markdown-it"),
          node("marked", "marked"),
          node("commonmark", "commonmark"),
          node("remark as on GitHub", "rehype-sanitize"),
          MDX,
          ruby("kramdown", "ruby-kramdown", "/usr/share/doc/ruby-kramdown"),
          python("discount", "discount", "/usr/share/doc/discount"),
          python("mistune", "python3-mistune", "/usr/share/doc/python3-mistune"));

  /** They escape the ampersand of a character reference in an alt text, against CommonMark. */
  static final List<SnippetParser> MARKDOWN_WITHOUT_REFERENCES =
      List.of(
          new SnippetParser(
              "Parsedown",
              "php-cli php-parsedown",
              "/usr/share/php/Parsedown",
              List.of("/usr/bin/php"),
              "parsedown.php"),
          ruby("redcarpet", "ruby-redcarpet", "/usr/share/doc/ruby-redcarpet"));

  private Parsers() {}

  static SnippetParser pandoc(String language) {
    return python("pandoc " + language, "pandoc", "pandoc");
  }

  private static SnippetParser node(String name, String module) {
    return new SnippetParser(
        name,
        "nodejs npm",
        SnippetParser.MODULES.resolve("node_modules").resolve(module).toString(),
        List.of("node"),
        "render.mjs");
  }

  private static SnippetParser ruby(String name, String debianPackage, String needs) {
    return new SnippetParser(name, debianPackage, needs, List.of("/usr/bin/ruby"), "render.rb");
  }

  private static SnippetParser python(String name, String debianPackage, String needs) {
    return new SnippetParser(name, debianPackage, needs, List.of("/usr/bin/python3"), "render.py");
  }
}
