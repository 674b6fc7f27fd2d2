/** The colours of frames, and the tables of few colours that represent them. */
@NullMarked
package io.chartreel.frame.color;

import org.jspecify.annotations.NullMarked;
