/** The numbers in the columns of a table: their conventions, units and missing values. */
@NullMarked
package io.chartreel.request.number;

import org.jspecify.annotations.NullMarked;
