/** The bundled fonts, the fonts of the operator, and font fallback. */
@NullMarked
package io.chartreel.draw.font;

import org.jspecify.annotations.NullMarked;
