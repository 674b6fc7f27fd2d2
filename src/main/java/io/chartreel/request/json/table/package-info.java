/** Tables from JSON: records, rows, nested objects and lists of series. */
@NullMarked
package io.chartreel.request.json.table;

import org.jspecify.annotations.NullMarked;
