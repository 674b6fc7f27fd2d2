/** The syntax of queries, lists, numbers, dates, colours and names in requests. */
@NullMarked
package io.chartreel.request.syntax;

import org.jspecify.annotations.NullMarked;
