/** Reads the data of a chart from CSV, lists and forms. */
@NullMarked
package io.chartreel.request.data;

import org.jspecify.annotations.NullMarked;
