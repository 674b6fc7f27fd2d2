package io.chartreel.web.docs;

import io.chartreel.request.parameter.Limits;
import io.chartreel.web.http.HtmlTemplates;
import io.chartreel.web.http.PageFooter;
import io.chartreel.web.http.PagePolicy;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.http.StaticAsset;
import io.chartreel.web.image.EntityTag;
import io.chartreel.web.link.PublicAddress;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Answers {@code /docs} and {@code /docs/{page}}: the documentation. A page is rendered when it is
 * first requested. Thread-safe.
 */
public final class DocsHandler {
  private final HtmlTemplates templates = new HtmlTemplates();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final PublicAddress address;
  private final boolean showsCharts;
  private final Reference reference;

  /**
   * Creates a handler.
   *
   * @param address of the service, for the examples
   * @param limits of the service
   * @param showsCharts whether the service draws the charts of the examples; not if they would have
   *     to be signed
   */
  public DocsHandler(PublicAddress address, Limits limits, boolean showsCharts) {
    this.address = address;
    this.showsCharts = showsCharts;
    this.reference = new Reference(limits, showsCharts);
  }

  /** Answers {@code /docs}. */
  public void index(Context ctx) {
    respond(ctx, DocsPages.INDEX);
  }

  /**
   * Answers {@code /docs/{page}}.
   *
   * @throws NotFoundResponse if there is no such page
   */
  public void page(Context ctx) {
    String name = ctx.pathParam("page");
    if (name.equals(DocsPages.INDEX) || !DocsPages.ALL.contains(name)) {
      throw new NotFoundResponse();
    }
    respond(ctx, name);
  }

  private void respond(Context ctx, String name) {
    String html =
        pages
            .computeIfAbsent(name, this::html)
            .replace(MarkdownRenderer.OWN_ADDRESS, escaped(address.absolute(ctx, "")));
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    String tag =
        EntityTag.of(body, ResponseWriter.coding(ctx, HtmlTemplates.MEDIA_TYPE, body.length));
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "no-cache");
    PagePolicy.apply(ctx);
    if (EntityTag.isNamed(tag, Collections.list(ctx.req().getHeaders("If-None-Match")))) {
      ResponseWriter.notModified(ctx);
    } else {
      ResponseWriter.send(ctx, HtmlTemplates.MEDIA_TYPE, body);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private String html(String name) {
    MarkdownPage page = DocsPages.read(name, showsCharts);
    List<DocsModel.Section> sections =
        name.equals(DocsPages.PARAMETERS) ? reference.sections() : List.of();
    return templates.html(
        "docs.jte",
        new DocsModel(
            page.title(),
            List.of(StaticAsset.STYLE.address(), StaticAsset.TEXT_STYLE.address()),
            StaticAsset.ICON.address(),
            menu(name),
            contents(page, sections),
            page.start(),
            sections,
            page.rest(),
            PageFooter.CURRENT));
  }

  private List<DocsModel.MenuItem> menu(String current) {
    return DocsPages.ALL.stream()
        .map(
            name ->
                new DocsModel.MenuItem(
                    DocsLinks.path(name), DocsPages.title(name), name.equals(current)))
        .toList();
  }

  private static List<DocsModel.Entry> contents(
      MarkdownPage page, List<DocsModel.Section> sections) {
    return Stream.concat(
            sections.stream()
                .flatMap(
                    section ->
                        Stream.concat(
                            Stream.of(new DocsModel.Entry(2, section.id(), section.title())),
                            section.items().stream()
                                .map(item -> new DocsModel.Entry(3, item.id(), item.name())))),
            page.headings().stream()
                .map(heading -> new DocsModel.Entry(heading.level(), heading.id(), heading.text())))
        .toList();
  }
}
