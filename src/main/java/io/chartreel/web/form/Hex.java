package io.chartreel.web.form;

import io.chartreel.chart.Rgb;
import java.util.Locale;

/** Writes colours as HTML has them. */
final class Hex {
  private Hex() {}

  /** Returns a colour as {@code #rrggbb}. */
  static String of(Rgb color) {
    return String.format(Locale.ROOT, "#%06x", color.value());
  }
}
