package io.chartreel.web.docs;

import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders a page of the documentation from Markdown, as <a href="https://spec.commonmark.org">
 * CommonMark</a> and GitHub's tables define it. HTML in the Markdown is shown as text. Not
 * thread-safe.
 */
final class MarkdownRenderer {
  /** Stands for the address of the service in HTML: a character for private use. */
  static final String OWN_ADDRESS = "\uE000";

  /** The first cells of the table of parameters, which the reference replaces. */
  private static final String REFERENCE = "name, default, allowed, meaning";

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private final Map<Node, String> ids = new HashMap<>();
  private final List<MarkdownPage.Heading> headings = new ArrayList<>();
  private final IdGenerator idGenerator = IdGenerator.builder().build();
  private final HtmlRenderer html =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .nodeRendererFactory(CodeBlockRenderer::new)
          .attributeProviderFactory(context -> this::addAttributes)
          .build();

  private int tables;

  private MarkdownRenderer() {}

  /**
   * Renders a page.
   *
   * @param markdown its text, which starts with a heading
   * @param showsCharts whether the service draws the charts of the examples
   */
  static MarkdownPage page(String markdown, boolean showsCharts) {
    return new MarkdownRenderer().render(markdown, showsCharts);
  }

  private MarkdownPage render(String markdown, boolean showsCharts) {
    Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    document.accept(new DocsLinks(showsCharts));
    List<Node> blocks = children(document);
    blocks.stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .forEach(this::addHeading);
    List<Node> start =
        blocks.stream().takeWhile(block -> !headerOf(block).equals(REFERENCE)).toList();
    return new MarkdownPage(
        headings.get(0).text(),
        html(start),
        html(blocks.subList(Math.min(start.size() + 1, blocks.size()), blocks.size())),
        headings.subList(1, headings.size()));
  }

  private void addHeading(Heading heading) {
    String text = text(heading);
    String id = idGenerator.generateId(text);
    if (heading.getLevel() > 1) {
      ids.put(heading, id);
    }
    headings.add(new MarkdownPage.Heading(heading.getLevel(), id, text));
  }

  private String html(List<Node> blocks) {
    return blocks.stream().map(this::html).collect(Collectors.joining());
  }

  /** Renders a block. A table gets a box of its own, in which it can be scrolled by keyboard. */
  private String html(Node block) {
    if (!(block instanceof TableBlock)) {
      return html.render(block);
    }
    tables++;
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table "
        + tables
        + "\">\n"
        + html.render(block)
        + "</div>\n";
  }

  private void addAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading && ids.containsKey(node)) {
      attributes.put("id", ids.get(node));
    }
    if (node instanceof TableCell && tag.equals("th")) {
      attributes.put("scope", "col");
    }
    if (node instanceof Image image) {
      attributes.put("loading", "lazy");
      String destination = image.getDestination();
      QueryString.of(destination.substring(Splitter.before(destination, '?').length() + 1))
          .fields()
          .stream()
          .filter(field -> List.of("width", "height").contains(field.name()))
          .forEach(field -> attributes.put(field.name(), field.value()));
    }
  }

  /** Returns the cells of the first row of a table, separated by commas; empty for other blocks. */
  private static String headerOf(Node block) {
    return block instanceof TableBlock
        ? children(block.getFirstChild().getFirstChild()).stream()
            .map(MarkdownRenderer::text)
            .collect(Collectors.joining(", "))
        : "";
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }

  /** Returns the children of a node. */
  static List<Node> children(Node parent) {
    return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext).toList();
  }
}
