/**
 * The frames of animations, and the images in few colours that show them: what is common to the
 * encoders of all formats.
 */
@NullMarked
package io.chartreel.frame;

import org.jspecify.annotations.NullMarked;
