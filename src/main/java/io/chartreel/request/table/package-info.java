/** Tables of cells: where they begin and end, what their columns are, and what they mean. */
@NullMarked
package io.chartreel.request.table;

import org.jspecify.annotations.NullMarked;
