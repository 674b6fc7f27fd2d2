package io.chartreel.draw.context;

import io.chartreel.chart.Direction;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NamePlacement;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import java.util.Map;
import java.util.Set;

/** Contexts of empty pictures, for tests of single parts of a chart. */
public final class SampleContext {
  private static final Fonts FONTS = Fonts.load();

  private SampleContext() {}

  /** Returns the context of an empty picture in the light theme. */
  public static DrawingContext of(int width, int height, Direction direction) {
    return of(width, height, direction, Theme.LIGHT, 100);
  }

  /** Returns the context of an empty picture of 640 x 480 in a theme. */
  public static DrawingContext of(Theme theme) {
    return of(640, 480, Direction.HORIZONTAL, theme, 100);
  }

  /**
   * Returns the context of an empty picture.
   *
   * @param textSize in per cent
   */
  public static DrawingContext of(
      int width, int height, Direction direction, Theme theme, int textSize) {
    Style style =
        new Style(
            width,
            height,
            1,
            direction,
            theme.background(),
            theme.compareColors(),
            Map.of(),
            LabelContent.VALUE,
            false,
            0,
            0.25,
            FONTS.families().get(0),
            false,
            NamePlacement.AUTO,
            false,
            textSize,
            Map.of(),
            Set.of());
    return DrawingContext.of(style, FONTS, new Canvas(width, height));
  }
}
