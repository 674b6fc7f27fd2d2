/** Pixels to PNG files, as small as optimisers make them. Knows nothing about charts. */
@NullMarked
package io.chartreel.png;

import org.jspecify.annotations.NullMarked;
