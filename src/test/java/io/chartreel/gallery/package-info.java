/** Pictures to look at. */
@NullMarked
package io.chartreel.gallery;

import org.jspecify.annotations.NullMarked;
