/** The names and numbers of bars, and where they go. */
@NullMarked
package io.chartreel.draw.label;

import org.jspecify.annotations.NullMarked;
