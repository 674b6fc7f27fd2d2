/** The compression of image data. */
@NullMarked
package io.chartreel.gif.lzw;

import org.jspecify.annotations.NullMarked;
