/** The bars, drawn with JFreeChart. */
@NullMarked
package io.chartreel.draw.plot;

import org.jspecify.annotations.NullMarked;
