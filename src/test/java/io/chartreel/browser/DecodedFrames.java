package io.chartreel.browser;

import com.microsoft.playwright.Page;
import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The frames of an image file as a browser decodes them, with the ImageDecoder of WebCodecs. */
final class DecodedFrames {
  private static final int MICROSECONDS = 10_000;

  /** Returns the duration of each frame, and base64 of its red, green, blue and alpha. */
  private static final String DECODE =
      """
      async ({type, file}) => {
        const data = Uint8Array.from(atob(file), octet => octet.charCodeAt(0));
        const decoder = new ImageDecoder({data, type});
        await Promise.all([decoder.completed, decoder.tracks.ready]);
        const frames = [];
        for (let i = 0; i < decoder.tracks.selectedTrack.frameCount; i++) {
          const {image} = await decoder.decode({frameIndex: i});
          const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
          let text = '';
          for (let at = 0; at < pixels.length; at += 30000) {
            text += btoa(String.fromCharCode(...pixels.subarray(at, at + 30000)));
          }
          frames.push({text, duration: image.duration});
        }
        return frames;
      }
      """;

  private DecodedFrames() {}

  /** Returns the frames of a file as a page decodes them; transparent pixels are -1. */
  static List<ShownFrame> decode(Page page, String type, byte[] file) {
    String base64 = Base64.getEncoder().encodeToString(file);
    List<ShownFrame> frames = new ArrayList<>();
    for (Object decoded : (List<?>) page.evaluate(DECODE, Map.of("type", type, "file", base64))) {
      Map<?, ?> frame = (Map<?, ?>) decoded;
      int duration = ((Number) frame.get("duration")).intValue();
      frames.add(
          new ShownFrame(
              Player.pixels(Base64.getDecoder().decode((String) frame.get("text"))),
              duration / MICROSECONDS));
    }
    return frames;
  }
}
