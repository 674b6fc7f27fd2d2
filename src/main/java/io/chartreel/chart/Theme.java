package io.chartreel.chart;

import java.util.List;

/** A paper, the ink that is read on it, and the colours that bars have on it. */
public enum Theme {
  /** Near-black ink on white paper. */
  LIGHT(new Rgb(0xFFFFFF), List.of(new Rgb(0x00BFBF), new Rgb(0x1F77B4))),
  /** Off-white ink on near-black paper, the colours a step lighter. */
  DARK(new Rgb(0x16181D), List.of(new Rgb(0x33D6D6), new Rgb(0x3F8FCB)));

  private static final Rgb BLACK_INK = new Rgb(0x1A1A1A);
  private static final Rgb WHITE_INK = new Rgb(0xECEBE8);

  private final Rgb paper;
  private final List<Rgb> compareColors;

  Theme(Rgb paper, List<Rgb> compareColors) {
    this.paper = paper;
    this.compareColors = compareColors;
  }

  /** The colour of the background, where the chart names none. */
  public Rgb paper() {
    return paper;
  }

  /** The colours of the moving bar and of the reference bar, where the chart names none. */
  public List<Rgb> compareColors() {
    return compareColors;
  }

  /** The ink that reads better on a paper of any colour. */
  public static Rgb inkOn(Rgb paper) {
    return BLACK_INK.contrast(paper) >= WHITE_INK.contrast(paper) ? BLACK_INK : WHITE_INK;
  }
}
