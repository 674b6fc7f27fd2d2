/** Reads how a chart looks: size, colours, fonts, images and annotations. */
@NullMarked
package io.chartreel.request.style;

import org.jspecify.annotations.NullMarked;
