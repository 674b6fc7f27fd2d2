package io.chartreel.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A paper, the ink that is read on it, and the colours that bars have on it. */
public enum Theme {
  /** Near-black ink on white paper. */
  LIGHT(
      new Rgb(0xFFFFFF),
      List.of(new Rgb(0x00BFBF), new Rgb(0x1F77B4)),
      colors(
          0x3B82C4, 0xE57435, 0xC92C60, 0x2E95B0, 0xA23D3D, 0x9A4BA8, 0x006E12, 0x4C9FA1, 0xA67F4E,
          0x797D7F)),
  /** Off-white ink on near-black paper, the colours a step lighter. */
  DARK(
      new Rgb(0x16181D),
      List.of(new Rgb(0x33D6D6), new Rgb(0x3F8FCB)),
      colors(
          0x58A2E0, 0xFDA66F, 0xE2658F, 0x66C3DF, 0xC47469, 0xC580BA, 0x4C9D3E, 0x85C7AD, 0xDEB33A,
          0xA2A2AB));

  private static final Rgb BLACK_INK = new Rgb(0x1A1A1A);
  private static final Rgb WHITE_INK = new Rgb(0xECEBE8);

  private final Rgb paper;
  private final List<Rgb> compareColors;
  private final List<Rgb> palette;

  Theme(Rgb paper, List<Rgb> compareColors, List<Rgb> palette) {
    this.paper = paper;
    this.compareColors = compareColors;
    this.palette = palette;
  }

  private static List<Rgb> colors(int... values) {
    return IntStream.of(values).mapToObj(Rgb::new).toList();
  }

  /** The colour of the background, where the chart names none. */
  public Rgb paper() {
    return paper;
  }

  /** The colours of the moving bar and of the reference bar, where the chart names none. */
  public List<Rgb> compareColors() {
    return compareColors;
  }

  /**
   * The colours of bars where there are several things to tell apart and the chart names none.
   * Readers without red or green cones are left with blue against yellow, and lightness: these are
   * as even in lightness as lets them tell all colours apart, those that follow each other at once.
   */
  public List<Rgb> palette() {
    return palette;
  }

  /** The ink that reads better on a paper of any colour. */
  public static Rgb inkOn(Rgb paper) {
    return BLACK_INK.contrast(paper) >= WHITE_INK.contrast(paper) ? BLACK_INK : WHITE_INK;
  }
}
