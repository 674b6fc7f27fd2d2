package io.chartreel.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Named palettes of ten colours for bars, each in a version for light and one for dark backgrounds.
 * People with any kind of colour blindness can distinguish all colours of a palette, and neighbours
 * easily.
 */
public enum NamedPalette {
  /** Strong colours of all hues. */
  VIVID(
      colors(
          0x0A6DBA, 0x2B9610, 0x1749AF, 0xDE7268, 0xB43C96, 0x1D86FE, 0x507C23, 0x724CD5, 0xF46744,
          0xBB5CD5),
      colors(
          0x358CFE, 0x6EBE4A, 0xF5538A, 0xE6B023, 0xD96D57, 0x00D5C1, 0xEE7405, 0x69CE91, 0xE46ED1,
          0x1B954A)),
  /** Restrained colours of all hues. */
  MUTED(
      colors(
          0x2B83B3, 0x6B7250, 0x9F7290, 0x543568, 0x396150, 0x8C7C44, 0x5E3A2F, 0x5DA088, 0x7E95B7,
          0x864831),
      colors(
          0xADBFD7, 0xBD8D5A, 0xA0D7C0, 0xA29FDF, 0x7E8A67, 0xE1BCFC, 0x7CB38B, 0x4296B6, 0xD5BC86,
          0xD486A2)),
  /** Reds, oranges, yellows and browns. */
  WARM(
      colors(
          0x974B0F, 0xC53855, 0xA99239, 0x633807, 0xB23A6A, 0xA3793F, 0x7F263E, 0xF55669, 0xD55F19,
          0x7F4234),
      colors(
          0xDF945E, 0xAE545D, 0xCFAD48, 0xEB716C, 0xBC8B17, 0xD15C86, 0xBA762F, 0xF6AD8E, 0xB7503D,
          0xEA7F93)),
  /** Greens, blues and violets. */
  COOL(
      colors(
          0x5F9CAE, 0x064F71, 0x36A672, 0x226EA9, 0x6E9D8B, 0x817FCF, 0x496A7E, 0x3F4189, 0x358884,
          0x093F43),
      colors(
          0x6A91A3, 0x9E99E6, 0x64AD86, 0x416FBE, 0x53D1DA, 0x567194, 0x87B4A9, 0x8AC9F7, 0x059683,
          0x42B3CE)),
  /** Browns, ochres, olives and dark greens. */
  EARTH(
      colors(
          0xA97737, 0x4A3B0D, 0x62755A, 0x504F00, 0x709B7A, 0x06443F, 0x94572B, 0x38665C, 0x7F8A58,
          0x61382B),
      colors(
          0x9DAB95, 0x67763B, 0xA2D6B0, 0xD3C974, 0xA28961, 0x68CAC3, 0xECA37F, 0x956257, 0xCB9759,
          0x438E75)),
  /** Blues, violets, pinks and reds. */
  BERRY(
      colors(
          0x784E7A, 0x8580D5, 0xA05069, 0x2D4D8C, 0xC95859, 0x4C70A0, 0x962A41, 0x9B738E, 0x7A56B2,
          0x7F2857),
      colors(
          0xA05490, 0xD74766, 0x9F7FC1, 0xE97A76, 0x429EF3, 0xB84772, 0x397EE5, 0xBE97C1, 0x6868B6,
          0xBB7497));

  private final List<Rgb> onLight;
  private final List<Rgb> onDark;

  NamedPalette(List<Rgb> onLight, List<Rgb> onDark) {
    this.onLight = onLight;
    this.onDark = onDark;
  }

  private static List<Rgb> colors(int... values) {
    return IntStream.of(values).mapToObj(Rgb::new).toList();
  }

  /** Whether colours are those of a theme or of a named palette, and not a list of a request. */
  public static boolean isDefault(List<Rgb> colors) {
    return Stream.of(Theme.values())
        .anyMatch(
            theme ->
                theme.palette().equals(colors)
                    || Stream.of(values())
                        .anyMatch(palette -> palette.colors(theme).equals(colors)));
  }

  /** Returns the ten colours for the background of a theme. */
  public List<Rgb> colors(Theme theme) {
    return theme == Theme.DARK ? onDark : onLight;
  }
}
