/** The syntax of queries, lists, numbers, dates and colours. */
@NullMarked
package io.chartreel.request.syntax;

import org.jspecify.annotations.NullMarked;
