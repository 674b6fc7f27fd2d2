/** Cells of tables as texts, and the texts they come from. */
@NullMarked
package io.chartreel.request.grid;

import org.jspecify.annotations.NullMarked;
