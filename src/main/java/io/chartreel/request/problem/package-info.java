/** What is wrong with a request, and what was probably meant. */
@NullMarked
package io.chartreel.request.problem;

import org.jspecify.annotations.NullMarked;
