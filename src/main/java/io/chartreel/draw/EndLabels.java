package io.chartreel.draw;

import io.chartreel.scene.Bar;

/** Labels that stand behind the ends of their bars. */
interface EndLabels extends BarLabels {
  /** How many pixels along the value axis are needed behind the end of a bar. */
  int beyond(Bar bar);

  /** Whether a bar's name stands behind its end too. */
  boolean isBehind(Bar bar);

  /** How far apart across the value axis two bars must be for their texts to be read, in pixels. */
  double apart(Bar one, Bar other);
}
