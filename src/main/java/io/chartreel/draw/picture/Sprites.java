package io.chartreel.draw.picture;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.raster.Sprite;
import io.chartreel.image.Bitmap;
import io.chartreel.image.SharedPalette;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The images of one animation in the size in which they are drawn. All of them together have at
 * most {@value #MAX_COLORS} colours, so that texts and bars, which share the colour table of a GIF
 * with them, keep theirs exactly.
 */
final class Sprites {
  /** The largest number of colours of all images. */
  static final int MAX_COLORS = 96;

  /** Pixels with less alpha, of 255, are not painted. */
  private static final int MIN_ALPHA = 16;

  /** Stands for a pixel that is not painted. */
  private static final int NONE = -1;

  /** How much of the ink is mixed with the outermost pixels of an opaque image. */
  private static final double OUTLINE = 0.25;

  /** The height from which an image has an outline, in pixels before scaling. */
  private static final int MIN_OUTLINED = 12;

  private final DrawingContext context;
  private final Map<String, Map<Rgb, Sprite>> sprites = new HashMap<>();

  /** An image in its size, and the colours of the bars behind it. */
  private record Source(Bitmap bitmap, Map<Rgb, int[]> onColors) {}

  /**
   * Makes the images of all bars that have one.
   *
   * @param sized returns the image of a text in the size in which it is drawn
   */
  Sprites(DrawingContext context, List<Scene> scenes, Function<String, Bitmap> sized) {
    this.context = context;
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Scene scene : scenes) {
      for (Bar bar : scene.bars()) {
        if (BarImages.isShown(bar)) {
          Source source =
              sources.computeIfAbsent(
                  bar.image(),
                  text -> new Source(outlined(sized.apply(text)), new LinkedHashMap<>()));
          add(source, bar.color());
          add(source, context.colors().background());
        }
      }
    }
    make(sources);
  }

  private void add(Source source, Rgb color) {
    if (!source.onColors.containsKey(color)) {
      boolean opaque = source.bitmap.isOpaque();
      int[] blended =
          opaque && !source.onColors.isEmpty()
              ? source.onColors.values().iterator().next()
              : blended(source.bitmap, color);
      source.onColors.put(color, blended);
    }
  }

  /** Returns the pixels of an image on a colour as 0xRRGGBB, or {@link #NONE}. */
  private static int[] blended(Bitmap bitmap, Rgb color) {
    return Arrays.stream(bitmap.pixels())
        .map(
            pixel -> {
              int alpha = pixel >>> 24;
              Rgb own = new Rgb(pixel & 0xFFFFFF);
              return alpha < MIN_ALPHA ? NONE : color.mix(own, alpha / 255.0).value();
            })
        .toArray();
  }

  /** Adds an outline to an opaque image, which may have the colour of what is around it. */
  private Bitmap outlined(Bitmap bitmap) {
    int scale = context.style().scale();
    int shorter = Math.min(bitmap.width(), bitmap.height());
    if (!bitmap.isOpaque() || shorter < MIN_OUTLINED * scale) {
      return bitmap;
    }
    int[] pixels = bitmap.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      int x = i % bitmap.width();
      int y = i / bitmap.width();
      int toSide = Math.min(x, bitmap.width() - 1 - x);
      int toEnd = Math.min(y, bitmap.height() - 1 - y);
      if (Math.min(toSide, toEnd) < scale) {
        Rgb own = new Rgb(pixels[i] & 0xFFFFFF);
        pixels[i] = 0xFF000000 | own.mix(context.colors().ink(), OUTLINE).value();
      }
    }
    return new Bitmap(bitmap.width(), bitmap.height(), pixels);
  }

  private void make(Map<String, Source> sources) {
    int[] all =
        sources.values().stream()
            .flatMap(source -> source.onColors.values().stream().distinct())
            .flatMapToInt(Arrays::stream)
            .filter(pixel -> pixel != NONE)
            .toArray();
    SharedPalette palette = new SharedPalette(all, MAX_COLORS);
    int[] colors = palette.colors();
    sources.forEach(
        (text, source) -> {
          Map<Rgb, Sprite> versions = new HashMap<>();
          int width = source.bitmap.width();
          int[] plain = source.onColors.getOrDefault(context.colors().background(), new int[0]);
          byte[] onBackground = places(plain, palette);
          source.onColors.forEach(
              (color, pixels) -> {
                byte[] onBar = pixels == plain ? onBackground : places(pixels, palette);
                versions.put(color, new Sprite(width, colors, onBar, onBackground));
              });
          sprites.put(text, versions);
        });
  }

  private static byte[] places(int[] pixels, SharedPalette palette) {
    byte[] places = new byte[pixels.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = pixels[i] == NONE ? Sprite.TRANSPARENT : (byte) (palette.place(pixels[i]) + 1);
    }
    return places;
  }

  /**
   * Returns the image of a bar.
   *
   * @throws IllegalArgumentException if no bar of the animation has that image and colour
   */
  Sprite of(Bar bar) {
    Sprite sprite = sprites.getOrDefault(bar.image(), Map.of()).get(bar.color());
    if (sprite == null) {
      throw new IllegalArgumentException("The animation has no such image: " + bar);
    }
    return sprite;
  }
}
