/** The numbers, units and missing values in the cells of a column, in the notations people use. */
@NullMarked
package io.chartreel.request.number;

import org.jspecify.annotations.NullMarked;
