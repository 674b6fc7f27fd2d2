/** The addresses that answer with an image. */
@NullMarked
package io.chartreel.web.image;

import org.jspecify.annotations.NullMarked;
