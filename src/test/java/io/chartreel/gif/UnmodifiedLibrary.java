package io.chartreel.gif;

import com.madgag.gif.fmsware.AnimatedGifEncoder;
import io.chartreel.frame.Frames;
import java.awt.image.BufferedImage;
import java.io.OutputStream;

/** Encodes with unmodified animated-gif-lib, the baseline for size and speed. */
public final class UnmodifiedLibrary {
  private static final int QUALITY = 10;

  private UnmodifiedLibrary() {}

  /** Writes an animation at the library's default quality of 10. */
  public static void write(Frames frames, OutputStream out) {
    AnimatedGifEncoder encoder = new AnimatedGifEncoder();
    encoder.setQuality(QUALITY);
    encoder.setRepeat(0);
    encoder.start(out);
    BufferedImage image =
        new BufferedImage(frames.width(), frames.height(), BufferedImage.TYPE_INT_RGB);
    for (int frame = 0; frame < frames.count(); frame++) {
      image.setRGB(0, 0, frames.width(), frames.height(), frames.pixels(frame), 0, frames.width());
      encoder.setDelay(frames.delay(frame));
      encoder.addFrame(image);
    }
    encoder.finish();
  }
}
