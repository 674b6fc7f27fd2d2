/** From a chart to the bytes of its image. */
@NullMarked
package io.chartreel.pipeline;

import org.jspecify.annotations.NullMarked;
