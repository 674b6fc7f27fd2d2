/** Intervals, stacks and the area of the plot. */
@NullMarked
package io.chartreel.draw.geometry;

import org.jspecify.annotations.NullMarked;
