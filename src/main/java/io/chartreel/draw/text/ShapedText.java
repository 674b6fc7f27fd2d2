package io.chartreel.draw.text;

import io.chartreel.draw.font.FontRuns;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A text as it is drawn: shaped, and in the order in which it is seen. It runs in the direction of
 * its first letter that has one, and what it holds of the other direction turns round within.
 *
 * @param bounds its height above and under the base line, and how far it reaches to the right
 * @param pen draws it, its origin at the left end of its base line
 */
public record ShapedText(Rectangle2D bounds, Consumer<Graphics2D> pen) {
  /** Antialiased with fractional metrics, whatever the machine prefers. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Shapes a text; characters that no font of its typeface covers are left out. */
  public static ShapedText of(StyledText text) {
    return text.face().hasMain(text.words()) ? plain(text) : mixed(text);
  }

  private static ShapedText plain(StyledText text) {
    return new ShapedText(
        text.font().getStringBounds(text.words(), CONTEXT),
        g2 -> {
          g2.setFont(text.font());
          g2.drawString(text.words(), 0, 0);
        });
  }

  private static ShapedText mixed(StyledText text) {
    List<FontRuns.Run> runs = FontRuns.of(text.words(), text.face()).runs();
    if (runs.isEmpty()) {
      return new ShapedText(new Rectangle2D.Double(), g2 -> {});
    }
    AttributedString words =
        new AttributedString(runs.stream().map(FontRuns.Run::words).collect(Collectors.joining()));
    int start = 0;
    for (FontRuns.Run run : runs) {
      int end = start + run.words().length();
      words.addAttribute(TextAttribute.FONT, run.font(), start, end);
      start = end;
    }
    TextLayout layout = new TextLayout(words.getIterator(), CONTEXT);
    Rectangle2D bounds =
        new Rectangle2D.Double(
            0, -layout.getAscent(), layout.getAdvance(), layout.getAscent() + layout.getDescent());
    return new ShapedText(bounds, g2 -> layout.draw(g2, 0, 0));
  }

  /** Returns the advance of a text in pixels, rounded up. */
  public static int width(StyledText text) {
    return text.words().isEmpty() ? 0 : (int) Math.ceil(of(text).bounds().getWidth());
  }
}
