/** The interface of the renderer for those that need images, and what it returns. */
@NullMarked
package io.chartreel.render;

import org.jspecify.annotations.NullMarked;
