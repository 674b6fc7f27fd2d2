/** Ticks, gridlines and reference lines of the value axis. */
@NullMarked
package io.chartreel.draw.axis;

import org.jspecify.annotations.NullMarked;
