package io.chartreel.draw.picture;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.image.Bitmap;
import io.chartreel.image.ImageException;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sizes of the images of an animation as they are in their files. */
public final class ImageSizes {
  private static final Size NONE = new Size(1, 1);

  private final Map<String, Size> sizes = new HashMap<>();

  /**
   * The size of an image.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   */
  record Size(int width, int height) {
    /** Returns the largest size of the same shape within a box. */
    Size fitted(int maxWidth, int maxHeight) {
      double scale = Math.min((double) maxWidth / width, (double) maxHeight / height);
      return new Size(
          Math.max(1, (int) Math.round(width * scale)),
          Math.max(1, (int) Math.round(height * scale)));
    }
  }

  /**
   * Reads the images of all bars.
   *
   * @throws IllegalArgumentException if one cannot be read; requests are checked before
   */
  public ImageSizes(DrawingContext context, List<Scene> scenes) {
    for (Scene scene : scenes) {
      for (Bar bar : scene.bars()) {
        if (BarImages.isShown(bar) && !sizes.containsKey(bar.image())) {
          Bitmap bitmap = bitmap(context, bar.image());
          sizes.put(bar.image(), new Size(bitmap.width(), bitmap.height()));
        }
      }
    }
  }

  static Bitmap bitmap(DrawingContext context, String text) {
    try {
      return context
          .images()
          .find(text)
          .orElseThrow(() -> new IllegalArgumentException("There is no image " + text));
    } catch (ImageException unreadable) {
      throw new IllegalArgumentException("The image " + unreadable.getMessage(), unreadable);
    }
  }

  /** Returns whether there are no images. */
  boolean isEmpty() {
    return sizes.isEmpty();
  }

  Size of(Bar bar) {
    return of(bar.image());
  }

  Size of(String text) {
    return sizes.getOrDefault(text, NONE);
  }
}
