package io.chartreel.draw.context;

import io.chartreel.chart.Direction;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import java.util.Map;

/** Contexts of empty pictures, for tests of single parts of a chart. */
public final class SampleContext {
  private static final Fonts FONTS = Fonts.load();

  private SampleContext() {}

  /** Returns the context of an empty picture in the light theme. */
  public static DrawingContext of(int width, int height, Direction direction) {
    Style style =
        new Style(
            width,
            height,
            1,
            direction,
            Theme.LIGHT.background(),
            Theme.LIGHT.compareColors(),
            Map.of(),
            LabelContent.VALUE,
            false,
            0,
            0.25,
            FONTS.families().get(0));
    return DrawingContext.of(style, FONTS, new Canvas(width, height));
  }
}
