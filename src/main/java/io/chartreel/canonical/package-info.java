/** The canonical form of a chart, from which entity tags, permalinks and signatures are derived. */
@NullMarked
package io.chartreel.canonical;

import org.jspecify.annotations.NullMarked;
