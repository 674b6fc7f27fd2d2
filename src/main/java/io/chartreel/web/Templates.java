package io.chartreel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The templates of pages, which escape whatever is put into them. Thread-safe. */
final class Templates {
  static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.chartreel.web.template");

  Templates() {
    engine.setBinaryStaticContent(false);
  }

  /** A page, made of a template and what it shows. */
  ByteArrayOutputStream html(String template, Object model) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    engine.render(template, model, html);
    ByteArrayOutputStream body = new ByteArrayOutputStream(html.getContentLength());
    try {
      html.writeTo(body);
    } catch (IOException memoryFailed) {
      throw new UncheckedIOException(memoryFailed);
    }
    return body;
  }
}
