/** Pixels: the canvas and alpha masks. */
@NullMarked
package io.chartreel.draw.raster;

import org.jspecify.annotations.NullMarked;
