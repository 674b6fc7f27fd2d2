/** Shaping, measuring, breaking and drawing of text. */
@NullMarked
package io.chartreel.draw.text;

import org.jspecify.annotations.NullMarked;
