/** Scenes as pixels: scenes come in, pixels go out. JFreeChart is used here and nowhere else. */
@NullMarked
package io.chartreel.draw;

import org.jspecify.annotations.NullMarked;
