package io.chartreel.chart;

import java.util.function.DoubleUnaryOperator;

/**
 * Easing functions: how a movement is spread over its time, by the names of CSS (<a
 * href="https://www.w3.org/TR/css-easing-1/">CSS Easing Functions</a>) and of Chart.js (Robert
 * Penner's curves). Every function maps 0 to 0 and 1 to 1; some overshoot in between.
 */
public enum Easing {
  /** Even speed. */
  LINEAR("linear", t -> t),
  /** CSS: a quick start and a gentle end. */
  EASE("ease", bezier(0.25, 0.1, 0.25, 1)),
  /** CSS: a gentle start. */
  CSS_EASE_IN("ease-in", bezier(0.42, 0, 1, 1)),
  /** CSS: a gentle end. */
  CSS_EASE_OUT("ease-out", bezier(0, 0, 0.58, 1)),
  /** CSS: a gentle start and end. */
  CSS_EASE_IN_OUT("ease-in-out", bezier(0.42, 0, 0.58, 1)),
  /** CSS: jumps at once. */
  STEP_START("step-start", t -> t > 0 ? 1 : 0),
  /** CSS: jumps at the end. */
  STEP_END("step-end", t -> t < 1 ? 0 : 1),
  /** Second power, gentle start. */
  EASE_IN_QUAD("easeInQuad", power(2)),
  /** Second power, gentle end. */
  EASE_OUT_QUAD("easeOutQuad", out(power(2))),
  /** Second power, gentle at both ends. */
  EASE_IN_OUT_QUAD("easeInOutQuad", inOut(power(2))),
  /** Third power, gentle start. */
  EASE_IN_CUBIC("easeInCubic", power(3)),
  /** Third power, gentle end. */
  EASE_OUT_CUBIC("easeOutCubic", out(power(3))),
  /** Third power, gentle at both ends. */
  EASE_IN_OUT_CUBIC("easeInOutCubic", inOut(power(3))),
  /** Fourth power, gentle start. */
  EASE_IN_QUART("easeInQuart", power(4)),
  /** Fourth power, gentle end. */
  EASE_OUT_QUART("easeOutQuart", out(power(4))),
  /** Fourth power, gentle at both ends. */
  EASE_IN_OUT_QUART("easeInOutQuart", inOut(power(4))),
  /** Fifth power, gentle start. */
  EASE_IN_QUINT("easeInQuint", power(5)),
  /** Fifth power, gentle end. */
  EASE_OUT_QUINT("easeOutQuint", out(power(5))),
  /** Fifth power, gentle at both ends. */
  EASE_IN_OUT_QUINT("easeInOutQuint", inOut(power(5))),
  /** A quarter of a sine, gentle start. */
  EASE_IN_SINE("easeInSine", sine()),
  /** A quarter of a sine, gentle end. */
  EASE_OUT_SINE("easeOutSine", out(sine())),
  /** Half a sine, gentle at both ends. */
  EASE_IN_OUT_SINE("easeInOutSine", inOut(sine())),
  /** Tenth power of two, gentle start. */
  EASE_IN_EXPO("easeInExpo", exponential()),
  /** Tenth power of two, gentle end. */
  EASE_OUT_EXPO("easeOutExpo", out(exponential())),
  /** Tenth power of two, gentle at both ends. */
  EASE_IN_OUT_EXPO("easeInOutExpo", inOut(exponential())),
  /** A quarter of a circle, gentle start. */
  EASE_IN_CIRC("easeInCirc", circle()),
  /** A quarter of a circle, gentle end. */
  EASE_OUT_CIRC("easeOutCirc", out(circle())),
  /** Two quarters of a circle, gentle at both ends. */
  EASE_IN_OUT_CIRC("easeInOutCirc", inOut(circle())),
  /** Oscillates at the start. */
  EASE_IN_ELASTIC("easeInElastic", elastic(0.3)),
  /** Oscillates at the end. */
  EASE_OUT_ELASTIC("easeOutElastic", out(elastic(0.3))),
  /** Oscillates at both ends. */
  EASE_IN_OUT_ELASTIC("easeInOutElastic", inOut(elastic(0.45))),
  /** Backs up before it starts. */
  EASE_IN_BACK("easeInBack", back(1.70158)),
  /** Overshoots and returns. */
  EASE_OUT_BACK("easeOutBack", out(back(1.70158))),
  /** Backs up at the start and overshoots at the end. */
  EASE_IN_OUT_BACK("easeInOutBack", inOut(back(1.70158 * 1.525))),
  /** Bounces at the start. */
  EASE_IN_BOUNCE("easeInBounce", out(bounce())),
  /** Bounces at the end, like a ball. */
  EASE_OUT_BOUNCE("easeOutBounce", bounce()),
  /** Bounces at both ends. */
  EASE_IN_OUT_BOUNCE("easeInOutBounce", inOut(out(bounce())));

  private final String name;
  private final DoubleUnaryOperator curve;

  Easing(String name, DoubleUnaryOperator curve) {
    this.name = name;
    this.curve = curve;
  }

  /**
   * Returns the progress of a movement.
   *
   * @param time the fraction of its time that has passed, 0 to 1
   * @return 0 at the start, 1 at the end; a little below or above in between for those that
   *     overshoot
   */
  public double at(double time) {
    if (time <= 0) {
      return 0;
    }
    return time >= 1 ? 1 : curve.applyAsDouble(time);
  }

  /** Returns the name in CSS or Chart.js. */
  @Override
  public String toString() {
    return name;
  }

  private static DoubleUnaryOperator out(DoubleUnaryOperator in) {
    return t -> 1 - in.applyAsDouble(1 - t);
  }

  private static DoubleUnaryOperator inOut(DoubleUnaryOperator in) {
    return t -> t < 0.5 ? in.applyAsDouble(2 * t) / 2 : 1 - in.applyAsDouble(2 - 2 * t) / 2;
  }

  private static DoubleUnaryOperator power(int exponent) {
    return t -> Math.pow(t, exponent);
  }

  private static DoubleUnaryOperator sine() {
    return t -> 1 - Math.cos(t * Math.PI / 2);
  }

  private static DoubleUnaryOperator exponential() {
    return t -> Math.pow(2, 10 * (t - 1));
  }

  private static DoubleUnaryOperator circle() {
    return t -> 1 - Math.sqrt(1 - t * t);
  }

  private static DoubleUnaryOperator elastic(double swing) {
    return t -> -Math.pow(2, 10 * (t - 1)) * Math.sin((t - 1 - swing / 4) * 2 * Math.PI / swing);
  }

  private static DoubleUnaryOperator back(double overshoot) {
    return t -> t * t * ((overshoot + 1) * t - overshoot);
  }

  /** Four parabolas, each hop a quarter as high and half as long as the one before. */
  private static DoubleUnaryOperator bounce() {
    return t -> {
      double hop = t < 1 / 2.75 ? 0 : t < 2 / 2.75 ? 1.5 : t < 2.5 / 2.75 ? 2.25 : 2.625;
      double floor = t < 1 / 2.75 ? 0 : t < 2 / 2.75 ? 0.75 : t < 2.5 / 2.75 ? 0.9375 : 0.984375;
      double x = t - hop / 2.75;
      return 7.5625 * x * x + floor;
    };
  }

  /** The curve of {@code cubic-bezier(x1, y1, x2, y2)}, its parameter found by halving. */
  private static DoubleUnaryOperator bezier(double x1, double y1, double x2, double y2) {
    return t -> {
      double low = 0;
      double high = 1;
      for (int step = 0; step < 40; step++) {
        double middle = (low + high) / 2;
        if (bezierAt(middle, x1, x2) < t) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return bezierAt((low + high) / 2, y1, y2);
    };
  }

  private static double bezierAt(double s, double one, double two) {
    return 3 * (1 - s) * (1 - s) * s * one + 3 * (1 - s) * s * s * two + s * s * s;
  }
}
