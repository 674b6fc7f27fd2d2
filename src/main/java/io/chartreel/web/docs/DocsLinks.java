package io.chartreel.web.docs;

import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.http.PageFooter;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Rewrites the links between the files of the documentation for the pages of the service. A link to
 * a file that the service does not show becomes its text. A picture becomes the chart of the
 * example below it.
 */
final class DocsLinks extends AbstractVisitor {
  private static final String EXTENSION = ".md";

  private final boolean showsCharts;

  /**
   * Creates a visitor.
   *
   * @param showsCharts whether the service draws the charts of the examples
   */
  DocsLinks(boolean showsCharts) {
    this.showsCharts = showsCharts;
  }

  /** Returns the path of a page. */
  static String path(String page) {
    return page.equals(DocsPages.INDEX) ? PageFooter.DOCS : PageFooter.DOCS + "/" + page;
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    target(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unwrap(link));
  }

  @Override
  public void visit(Image image) {
    Node next = image.getParent().getNext();
    Optional<String> chart =
        showsCharts && next instanceof FencedCodeBlock command
            ? ExampleCode.chart(command.getLiteral())
            : Optional.empty();
    chart.ifPresentOrElse(image::setDestination, () -> unwrap(image));
  }

  private static Optional<String> target(String destination) {
    if (destination.startsWith("#") || destination.contains("://")) {
      return Optional.of(destination);
    }
    String file = Splitter.before(destination, '#');
    String fragment = destination.substring(file.length());
    return DocsPages.ALL.stream()
        .filter(page -> file.equals(page + EXTENSION))
        .map(page -> path(page) + fragment)
        .findFirst();
  }

  /** Replaces a node by its children. */
  private static void unwrap(Node node) {
    List<Node> children = MarkdownRenderer.children(node);
    children.forEach(node::insertBefore);
    node.unlink();
  }
}
