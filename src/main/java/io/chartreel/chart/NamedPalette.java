package io.chartreel.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Named palettes of ten colours for bars, for light and dark backgrounds. */
public enum NamedPalette {
  /** Even colours of medium strength. */
  VIVID(
      0x3B82C4, 0xE57435, 0xC92C60, 0x2E95B0, 0xA23D3D, 0x9A4BA8, 0x006E12, 0x4C9FA1, 0xA67F4E,
      0x797D7F);

  private final List<Rgb> colors;

  NamedPalette(int... values) {
    this.colors = IntStream.of(values).mapToObj(Rgb::new).toList();
  }

  /** Whether colours are those of a theme or of a named palette, and not a list of a request. */
  public static boolean isDefault(List<Rgb> colors) {
    return Stream.of(values()).anyMatch(palette -> palette.colors.equals(colors))
        || Stream.of(Theme.values()).anyMatch(theme -> theme.palette().equals(colors));
  }

  /** Returns the ten colours. */
  public List<Rgb> colors() {
    return colors;
  }
}
