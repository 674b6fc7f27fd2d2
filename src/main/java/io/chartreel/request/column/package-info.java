/** Which rows and columns of a grid are the table, and what the cells of a column are. */
@NullMarked
package io.chartreel.request.column;

import org.jspecify.annotations.NullMarked;
