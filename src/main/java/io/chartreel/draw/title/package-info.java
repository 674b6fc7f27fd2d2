/** What surrounds the plot: titles, margins, legend and period. */
@NullMarked
package io.chartreel.draw.title;

import org.jspecify.annotations.NullMarked;
