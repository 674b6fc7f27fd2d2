/** One cell: the number that it contains, and what stands around it. */
@NullMarked
package io.chartreel.request.number.cell;

import org.jspecify.annotations.NullMarked;
