package io.chartreel.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Named palettes of ten colours for bars, on light and on dark backgrounds. People with red-green
 * colour blindness can distinguish all colours of a palette.
 */
public enum NamedPalette {
  /** Strong colours. */
  VIVID(
      0xBD486C, 0x4848FC, 0xF34851, 0x0975FC, 0x36A263, 0x993FAB, 0xB4511B, 0x0999F3, 0xB49000,
      0xFC36AB),
  /** Quiet colours. */
  MUTED(
      0xAB7E90, 0x5A6C24, 0x9087CF, 0x127563, 0xBD8751, 0x1B90AB, 0xA2485A, 0x096CAB, 0x90906C,
      0x905187),
  /** Greens and blues. */
  OCEAN(
      0x5A7587, 0x12AB00, 0x2D99E1, 0x099951, 0x6363AB, 0x12755A, 0x2D87FC, 0x87997E, 0x873FFC,
      0x12A2B4),
  /** Reds, purples and blues. */
  SUNSET(
      0xE100B4, 0xB48700, 0xEA5AA2, 0x007EFC, 0xA25A6C, 0x2D51FC, 0xF35A63, 0x246CAB, 0xB44800,
      0xBD75E1),
  /** Greens, purples and blues. */
  GARDEN(
      0x6C63A2, 0x1B7E12, 0xCF12A2, 0x909912, 0x127EFC, 0x907E51, 0xEA2DFC, 0x48A287, 0x871BFC,
      0x1B99CF);

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
