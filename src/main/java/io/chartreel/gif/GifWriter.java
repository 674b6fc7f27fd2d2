package io.chartreel.gif;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes animations as GIF89a files. */
public final class GifWriter {
  private GifWriter() {}

  public static void write(Frames frames, int loops, int tolerance, OutputStream out)
      throws IOException {
    int width = frames.width();
    int height = frames.height();
    ColorCensus census = new ColorCensus(0xFFFFFF);
    LogicalScreen before = new LogicalScreen(width, height);
    for (int frame = 0; frame < frames.count(); frame++) {
      int[] pixels = frames.pixels(frame);
      census.count(pixels, width, before.compare(pixels), frame);
      before.keep(pixels);
    }
    ColorTable shared = ColorReduction.shared(census, tolerance);
    LogicalScreen screen = new LogicalScreen(width, height);
    AnimationEncoder encoder =
        new AnimationEncoder(
            screen, width, height, shared, loops, new BufferedOutputStream(out, 1 << 16));
    for (int frame = 0; frame < frames.count(); frame++) {
      int[] pixels = frames.pixels(frame);
      screen.compare(pixels);
      ColorTable table = shared;
      if (!screen.paint(pixels, shared)) {
        ColorCensus own = new ColorCensus(0xFFFFFF);
        own.count(pixels, width, screen.compare(pixels), 0);
        table = ColorReduction.local(own, tolerance);
        screen.paintLocally(pixels, table, tolerance);
      }
      if (screen.changed()) {
        encoder.image(table, table != shared);
      }
      encoder.stay(frames.delay(frame) / 10);
    }
    encoder.close();
  }
}
