/** An encoder of animated GIF89a files. */
@NullMarked
package io.chartreel.gif;

import org.jspecify.annotations.NullMarked;
