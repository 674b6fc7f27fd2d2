/** The images at the ends of bars. */
@NullMarked
package io.chartreel.draw.picture;

import org.jspecify.annotations.NullMarked;
