package io.chartreel.draw.text;

import io.chartreel.draw.font.FontRuns;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A text in visual order: shaped, with a font for each run and bidirectional text reordered. The
 * first character with a direction determines the direction of the text.
 *
 * @param bounds its ascent and descent around the baseline, and its advance
 * @param ink what it covers, which may exceed the bounds: stacked marks, overhanging letters
 * @param pen draws the text with its origin at the left end of the baseline
 */
public record ShapedText(Rectangle2D bounds, Rectangle2D ink, Consumer<Graphics2D> pen) {
  /** Antialiased with fractional metrics, whatever the machine prefers. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final ShapedText EMPTY =
      new ShapedText(new Rectangle2D.Double(), new Rectangle2D.Double(), g2 -> {});

  /** Shapes a text; a box stands for characters that no font of its typeface covers. */
  public static ShapedText of(StyledText text) {
    return layout(text).map(ShapedText::of).orElse(EMPTY);
  }

  private static ShapedText of(TextLayout layout) {
    Rectangle2D bounds =
        new Rectangle2D.Double(
            0, -layout.getAscent(), layout.getAdvance(), layout.getAscent() + layout.getDescent());
    return new ShapedText(bounds, layout.getBounds(), g2 -> layout.draw(g2, 0, 0));
  }

  /**
   * Returns the outline of a text, which is not bound to whole pixels, with its origin at the left
   * end of the baseline.
   */
  static Shape outline(StyledText text) {
    return layout(text).map(layout -> layout.getOutline(null)).orElseGet(Path2D.Double::new);
  }

  /** Shapes the runs of a text; empty if it has none. */
  private static Optional<TextLayout> layout(StyledText text) {
    if (text.typeface().mainCanDisplay(text.content())) {
      return text.content().isEmpty()
          ? Optional.empty()
          : Optional.of(new TextLayout(text.content(), text.font(), CONTEXT));
    }
    List<FontRuns.Run> runs = FontRuns.of(text.content(), text.typeface()).runs();
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    AttributedString string =
        new AttributedString(runs.stream().map(FontRuns.Run::text).collect(Collectors.joining()));
    int start = 0;
    for (FontRuns.Run run : runs) {
      int end = start + run.text().length();
      string.addAttribute(TextAttribute.FONT, run.font(), start, end);
      start = end;
    }
    return Optional.of(new TextLayout(string.getIterator(), CONTEXT));
  }

  /** Returns the advance of a text in pixels, rounded up. */
  public static int width(StyledText text) {
    return text.content().isEmpty() ? 0 : (int) Math.ceil(of(text).bounds().getWidth());
  }
}
