/**
 * Scenes: where everything in a chart is at one point in time. Pure arithmetic, without drawing.
 */
@NullMarked
package io.chartreel.scene;

import org.jspecify.annotations.NullMarked;
