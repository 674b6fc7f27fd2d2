/** Charts as immutable values: what to draw. Depends on nothing but the JDK. */
@NullMarked
package io.chartreel.chart;

import org.jspecify.annotations.NullMarked;
