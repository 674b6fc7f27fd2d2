/** The axes and bars of a JFreeChart plot. */
@NullMarked
package io.chartreel.draw.plot;

import org.jspecify.annotations.NullMarked;
