/** CSV: files, and tables in a field of a query or form. */
@NullMarked
package io.chartreel.request.csv;

import org.jspecify.annotations.NullMarked;
