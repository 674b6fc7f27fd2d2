/** What to draw: values on the JDK alone. Nothing comes in, and every other package reads them. */
@NullMarked
package io.chartreel.chart;

import org.jspecify.annotations.NullMarked;
