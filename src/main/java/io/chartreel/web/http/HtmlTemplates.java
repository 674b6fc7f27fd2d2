package io.chartreel.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of pages, which escape whatever is put into them. Thread-safe. */
public final class HtmlTemplates {
  public static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.chartreel.web.template");

  public HtmlTemplates() {
    engine.setBinaryStaticContent(false);
  }

  /** A page, made of a template and what it shows. */
  public String html(String template, Object model) {
    StringOutput html = new StringOutput();
    engine.render(template, model, html);
    return html.toString();
  }
}
