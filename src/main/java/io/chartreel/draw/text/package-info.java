/** Styled and shaped text, and its glyphs. */
@NullMarked
package io.chartreel.draw.text;

import org.jspecify.annotations.NullMarked;
