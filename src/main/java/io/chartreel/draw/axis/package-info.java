/** Ticks, gridlines and reference lines. */
@NullMarked
package io.chartreel.draw.axis;

import org.jspecify.annotations.NullMarked;
