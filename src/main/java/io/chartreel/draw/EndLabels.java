package io.chartreel.draw;

import io.chartreel.scene.Bar;

/** Labels that stand behind the ends of their bars. */
interface EndLabels extends BarLabels {
  /** How many pixels along the value axis are needed behind the end of a bar. */
  int beyond(Bar bar);
}
