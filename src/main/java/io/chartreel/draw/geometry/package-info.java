/** The geometry of a plot: its area, the fit of its axis, stacks of bars. */
@NullMarked
package io.chartreel.draw.geometry;

import org.jspecify.annotations.NullMarked;
