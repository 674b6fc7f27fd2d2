/** The canonical form of a chart, from which its tag, its permalink and its signature follow. */
@NullMarked
package io.chartreel.canonical;

import org.jspecify.annotations.NullMarked;
