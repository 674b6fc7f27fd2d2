/** Admits, caches and shares the work of rendering. */
@NullMarked
package io.chartreel.render.queue;

import org.jspecify.annotations.NullMarked;
