/** The rendering of charts: from the chart through scenes and pixels to the bytes of an image. */
@NullMarked
package io.chartreel.pipeline;

import org.jspecify.annotations.NullMarked;
