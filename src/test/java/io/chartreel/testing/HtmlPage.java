package io.chartreel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page of the service as a browser parses it. */
public final class HtmlPage {
  private final Document document;

  private HtmlPage(Document document) {
    this.document = document;
  }

  /** Parses a response, which must have a status and be HTML. */
  public static HtmlPage of(HttpResponse<byte[]> response, int status) {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(status);
    assertThat(Http.header(response, "Content-Type")).startsWith("text/html");
    return new HtmlPage(Jsoup.parse(Http.text(response)));
  }

  /** Returns the first element that matches a CSS selector. */
  public Element first(String selector) {
    return find(selector)
        .orElseThrow(() -> new AssertionError(selector + " matches nothing in " + document));
  }

  public Optional<Element> find(String selector) {
    return Optional.ofNullable(document.selectFirst(selector));
  }

  public List<Element> all(String selector) {
    return document.select(selector);
  }

  /** Returns the text of the first element that matches a CSS selector. */
  public String text(String selector) {
    return first(selector).text();
  }

  /** Returns an attribute of the first element that matches a CSS selector. */
  public String attribute(String selector, String name) {
    return first(selector).attr(name);
  }

  /** Returns the content of a {@code meta} element by its name or property. */
  public Optional<String> meta(String name) {
    return find("meta[name='" + name + "'], meta[property='" + name + "']")
        .map(meta -> meta.attr("content"));
  }

  /** Returns the text in the field for the table. */
  public String table() {
    return value(first("#data"));
  }

  /** Returns the value of a field by the name of its parameter. */
  public String value(String name) {
    return value(first("form [name='" + name + "']"));
  }

  /** Returns the text of a snippet by its id. */
  public String snippet(String id) {
    return value(first("#copy-" + id));
  }

  /** Browsers drop a newline at the start of a text area, and jsoup does not. */
  private static String value(Element control) {
    if (!control.is("textarea")) {
      return control.val();
    }
    String text = control.wholeText();
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  /** Returns the problems in the list at the top of the page. */
  public List<String> problems() {
    return all("#problems li").stream().map(Element::text).toList();
  }

  /** Returns names and values in turn, as a browser would submit the form. */
  public String[] submittedFields() {
    List<String> fields = new ArrayList<>();
    for (Element control : all("form input, form textarea, form select")) {
      boolean unchecked = control.attr("type").equals("radio") && !control.hasAttr("checked");
      if (unchecked || control.attr("type").equals("file") || !control.hasAttr("name")) {
        continue;
      }
      fields.add(control.attr("name"));
      fields.add(
          control.is("select") ? control.select("option[selected]").attr("value") : value(control));
    }
    return fields.toArray(String[]::new);
  }
}
