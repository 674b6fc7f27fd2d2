package io.chartreel.web.docs;

import io.chartreel.request.syntax.Splitter;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders blocks of code: the address of the examples becomes that of the service, and a line that
 * is nothing but such a URL becomes a link.
 */
final class CodeBlockRenderer implements NodeRenderer {
  private static final String HOST = "localhost:8080";
  private static final String ADDRESS = "http://" + HOST;

  private final HtmlWriter html;

  CodeBlockRenderer(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    String code = ((FencedCodeBlock) node).getLiteral().stripTrailing();
    html.line();
    html.tag("pre");
    html.tag("code");
    Iterator<String> lines = Splitter.split(code, '\n').iterator();
    while (lines.hasNext()) {
      renderLine(
          lines
              .next()
              .replace(ADDRESS, MarkdownRenderer.OWN_ADDRESS)
              .replace(HOST, MarkdownRenderer.OWN_ADDRESS));
      if (lines.hasNext()) {
        html.raw("\n");
      }
    }
    html.tag("/code");
    html.tag("/pre");
    html.line();
  }

  private void renderLine(String line) {
    boolean isUrl = line.startsWith(MarkdownRenderer.OWN_ADDRESS + "/") && line.indexOf(' ') < 0;
    if (isUrl) {
      html.tag("a", Map.of("href", line));
      html.text(line);
      html.tag("/a");
    } else {
      html.text(line);
    }
  }
}
