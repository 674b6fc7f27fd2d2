package io.chartreel.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders HTML templates, which escape every value. Thread-safe. */
public final class HtmlTemplates {
  /** The media type of a page. */
  public static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.chartreel.web.template");

  /** Loads the templates, which were compiled with the program. */
  public HtmlTemplates() {
    engine.setBinaryStaticContent(false);
  }

  /**
   * Renders a page.
   *
   * @param template the name of its file
   * @param model what the template shows
   */
  public String html(String template, Object model) {
    StringOutput html = new StringOutput();
    engine.render(template, model, html);
    return html.toString();
  }
}
