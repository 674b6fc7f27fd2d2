/** Admission to rendering, the cache of finished images, and one rendering for many requests. */
@NullMarked
package io.chartreel.render.queue;

import org.jspecify.annotations.NullMarked;
