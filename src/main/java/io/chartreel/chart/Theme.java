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
          0x4477AA, 0xEE7733, 0x228833, 0xCC3377, 0x33A5C8, 0xB58A00, 0xAA4499, 0x0E7C7B, 0xCC6677,
          0x777777)),
  /** Off-white ink on near-black paper, the colours a step lighter. */
  DARK(
      new Rgb(0x16181D),
      List.of(new Rgb(0x33D6D6), new Rgb(0x3F8FCB)),
      colors(
          0x6699CC, 0xF79455, 0x4FAE5C, 0xE56A9C, 0x66C2DE, 0xD9B13B, 0xC77DBA, 0x3FA9A5, 0xE08A98,
          0x9A9A9A));

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
   * The colours of bars where there are several things to tell apart and the chart names none:
   * after the sets of Paul Tol and of Okabe and Ito, which colour-blind readers tell apart, evened
   * in lightness.
   */
  public List<Rgb> palette() {
    return palette;
  }

  /** The ink that reads better on a paper of any colour. */
  public static Rgb inkOn(Rgb paper) {
    return BLACK_INK.contrast(paper) >= WHITE_INK.contrast(paper) ? BLACK_INK : WHITE_INK;
  }
}
