/** Pixels come in, frame by frame, and the bytes of one animated GIF89a file go out. */
@NullMarked
package io.chartreel.gif;

import org.jspecify.annotations.NullMarked;
