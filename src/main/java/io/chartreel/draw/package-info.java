/** Draws scenes as pixels. JFreeChart is used only here. */
@NullMarked
package io.chartreel.draw;

import org.jspecify.annotations.NullMarked;
