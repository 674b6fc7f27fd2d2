package io.chartreel.webp;

import io.chartreel.frame.Frames;
import io.chartreel.gif.Player.ShownFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plays a WebP file like a browser, decoded by {@link StrictWebpReader}. */
public final class WebpPlayer {
  private WebpPlayer() {}

  static byte[] webp(Frames frames, int loops, int tolerance) {
    return new WebpWriter().encode(frames, loops, tolerance);
  }

  /** Returns what is shown after each frame; transparent pixels are -1. */
  public static List<ShownFrame> play(byte[] webp) {
    StrictWebpReader.Animation animation = StrictWebpReader.read(webp);
    int[] canvas = new int[animation.width() * animation.height()];
    List<ShownFrame> shown = new ArrayList<>();
    for (StrictWebpReader.Frame frame : animation.frames()) {
      for (int i = 0; i < frame.pixels().length; i++) {
        int pixel = frame.pixels()[i];
        int row = frame.top() + i / frame.width();
        if (!frame.blend() || pixel >>> 24 != 0) {
          canvas[row * animation.width() + frame.left() + i % frame.width()] = pixel;
        }
      }
      int[] pixels =
          Arrays.stream(canvas).map(pixel -> pixel == 0 ? -1 : pixel & 0xFFFFFF).toArray();
      shown.add(new ShownFrame(pixels, frame.duration() / 10));
    }
    return shown;
  }
}
