/** What renders images, seen from those who ask for them. */
@NullMarked
package io.chartreel.render;

import org.jspecify.annotations.NullMarked;
