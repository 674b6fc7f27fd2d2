/** Dates in the labels of a table: recognising, ordering and displaying them. */
@NullMarked
package io.chartreel.request.date;

import org.jspecify.annotations.NullMarked;
