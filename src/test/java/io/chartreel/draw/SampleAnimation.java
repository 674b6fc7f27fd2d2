package io.chartreel.draw;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.frame.Frames;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A sample animation of labelled bars that move and change places, for tests and benchmarks of
 * drawing and encoding.
 *
 * @param name distinguishing feature of the animation
 * @param titles title, subtitle and caption
 * @param style style of the images
 * @param scenes scenes in playback order
 * @param legend legend entries
 */
public record SampleAnimation(
    String name, Titles titles, Style style, List<Scene> scenes, List<LegendEntry> legend) {
  private static final double FRAMES_PER_PERIOD = 15;

  /** The duration of a frame in milliseconds. */
  private static final int FRAME = 40;

  private static final int[] COLORS = {
    0x4477AA, 0xEE6677, 0x228833, 0xCCBB44, 0x66CCEE, 0xAA3377, 0x999933, 0x882255, 0x44AA99,
    0xDDCC77
  };
  private static final List<String> NAMES =
      List.of(
          "Norway",
          "Iceland",
          "Switzerland",
          "Ireland",
          "Germany",
          "Sweden",
          "Australia",
          "Netherlands",
          "Denmark",
          "Canada");
  private static final Fonts FONTS = Fonts.load();
  private static final Titles NO_TITLES = new Titles("", "", "");
  private static final Titles LONG_TITLES =
      new Titles(
          "Gross domestic product of the largest economies of the world",
          "Billions of international dollars of the year 2021, at purchasing power parity",
          "Source: numbers made for measuring, not for reading");

  /** Returns ten bars, 640 x 480. */
  public static SampleAnimation ten(int frames) {
    return animation(
        "ten bars", NO_TITLES, style(640, 480, Direction.HORIZONTAL, Theme.LIGHT), 10, frames);
  }

  /** Returns ten bars with an axis that rescales to the longest bar. */
  public static SampleAnimation rescaling(int frames) {
    SampleAnimation fixed = ten(frames);
    List<Scene> rescaling = new ArrayList<>();
    for (Scene scene : fixed.scenes()) {
      double longest = scene.bars().stream().mapToDouble(Bar::to).max().orElse(1);
      rescaling.add(
          new Scene(scene.elapsed(), scene.atRest(), axis(longest), scene.slots(), scene.bars()));
    }
    return new SampleAnimation(
        "rescaling axis", fixed.titles(), fixed.style(), rescaling, List.of());
  }

  /** Returns the animations whose sizes are measured. */
  public static List<SampleAnimation> samples(int frames) {
    return List.of(
        animation(
            "few bars", NO_TITLES, style(640, 480, Direction.HORIZONTAL, Theme.LIGHT), 3, frames),
        animation(
            "many bars", NO_TITLES, style(640, 480, Direction.HORIZONTAL, Theme.LIGHT), 24, frames),
        animation(
            "text-heavy",
            LONG_TITLES,
            style(640, 480, Direction.HORIZONTAL, Theme.LIGHT),
            12,
            frames),
        animation("dark", NO_TITLES, style(640, 480, Direction.HORIZONTAL, Theme.DARK), 10, frames),
        animation(
            "vertical", NO_TITLES, style(640, 480, Direction.VERTICAL, Theme.LIGHT), 8, frames),
        animation(
            "large", NO_TITLES, style(1200, 900, Direction.HORIZONTAL, Theme.LIGHT), 10, frames));
  }

  /** Returns a new drawing of the animation. */
  public ChartDrawing drawing() {
    return new ChartDrawing(
        titles,
        style,
        scenes,
        legend,
        FONTS,
        new Canvas(style.imageWidth(), style.imageHeight()),
        () -> {});
  }

  /** Returns the animation as input of the encoder at 25 frames per second, drawn on each call. */
  public Frames frames() {
    ChartDrawing drawing = drawing();
    return new Frames() {
      @Override
      public int width() {
        return style.imageWidth();
      }

      @Override
      public int height() {
        return style.imageHeight();
      }

      @Override
      public int count() {
        return scenes.size();
      }

      @Override
      public int delay(int frame) {
        return FRAME;
      }

      @Override
      public int[] pixels(int frame) {
        return drawing.pixels(scenes.get(frame));
      }
    };
  }

  private static Style style(int width, int height, Direction direction, Theme theme) {
    return new Style(
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
        "Noto Sans");
  }

  private static SampleAnimation animation(
      String name, Titles titles, Style style, int bars, int frames) {
    return new SampleAnimation(
        name,
        titles,
        style,
        IntStream.range(0, frames).mapToObj(frame -> scene(bars, frame)).toList(),
        List.of());
  }

  /** Values change linearly within a period; bars change places in its first half. */
  private static Scene scene(int bars, int frame) {
    double time = frame / FRAMES_PER_PERIOD;
    int period = (int) time;
    double share = time - period;
    double moved = Easing.EASE_IN_OUT_CUBIC.at(2 * share);
    NumberStyle numbers = new NumberStyle(0, "", "", NumberLocale.EN, false);
    List<Bar> moving = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      double value = value(i, period) * (1 - share) + value(i, period + 1) * share;
      double place = rank(i, bars, period) * (1 - moved) + rank(i, bars, period + 1) * moved;
      moving.add(
          new Bar(
              i,
              place,
              0.75,
              0,
              value,
              NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + i / NAMES.size()),
              numbers.format(value),
              new Rgb(COLORS[i % COLORS.length]),
              Bar.Label.BESIDE));
    }
    return new Scene(FRAME * frame, share == 0, axis(2000), bars, moving);
  }

  /** Returns a value from 100 to 1,900; each bar changes at its own pace. */
  private static double value(int bar, int period) {
    return 1000 + 900 * Math.sin(1.3 * bar + 0.12 * period * (1 + 0.3 * Math.cos(bar)));
  }

  private static int rank(int bar, int bars, int period) {
    return (int)
        IntStream.range(0, bars).filter(other -> value(other, period) > value(bar, period)).count();
  }

  private static Axis axis(double max) {
    List<Axis.Tick> ticks =
        IntStream.iterate(0, tick -> tick <= max, tick -> tick + 500)
            .mapToObj(tick -> new Axis.Tick(tick, String.format(Locale.ROOT, "%,d", tick), 1))
            .toList();
    return new Axis(0, max, ticks, true);
  }
}
