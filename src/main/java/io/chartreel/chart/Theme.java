package io.chartreel.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A background colour with the colours of text and bars on it. */
public enum Theme {
  /** Near-black text on white. */
  LIGHT(
      new Rgb(0xFFFFFF),
      List.of(new Rgb(0x00BFBF), new Rgb(0x1F77B4)),
      colors(
          0x3B82C4, 0xE57435, 0xC92C60, 0x2E95B0, 0xA23D3D, 0x9A4BA8, 0x006E12, 0x4C9FA1, 0xA67F4E,
          0x797D7F)),
  /** Off-white text on near-black, with lighter bars. */
  DARK(
      new Rgb(0x16181D),
      List.of(new Rgb(0x33D6D6), new Rgb(0x3F8FCB)),
      colors(
          0x58A2E0, 0xFDA66F, 0xE2658F, 0x66C3DF, 0xC47469, 0xC580BA, 0x4C9D3E, 0x85C7AD, 0xDEB33A,
          0xA2A2AB));

  private static final Rgb BLACK_INK = new Rgb(0x1A1A1A);
  private static final Rgb WHITE_INK = new Rgb(0xECEBE8);

  private final Rgb background;
  private final List<Rgb> compareColors;
  private final List<Rgb> palette;

  Theme(Rgb background, List<Rgb> compareColors, List<Rgb> palette) {
    this.background = background;
    this.compareColors = compareColors;
    this.palette = palette;
  }

  private static List<Rgb> colors(int... values) {
    return IntStream.of(values).mapToObj(Rgb::new).toList();
  }

  /** Returns the default background colour. */
  public Rgb background() {
    return background;
  }

  /** Returns the default colours of the moving bar and the reference bar of a comparison. */
  public List<Rgb> compareColors() {
    return compareColors;
  }

  /**
   * Returns the default colours of bars or categories. People with red-green colour blindness only
   * see lightness and blue against yellow. These colours are as even in lightness as possible while
   * such people can still distinguish all of them, and neighbours easily.
   */
  public List<Rgb> palette() {
    return palette;
  }

  /** Returns the text colour with the higher contrast on a background. */
  public static Rgb textColorOn(Rgb background) {
    return BLACK_INK.contrast(background) >= WHITE_INK.contrast(background) ? BLACK_INK : WHITE_INK;
  }
}
