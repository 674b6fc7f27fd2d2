/** The syntax of queries, lists, numbers, colours and names in requests. */
@NullMarked
package io.chartreel.request.syntax;

import org.jspecify.annotations.NullMarked;
