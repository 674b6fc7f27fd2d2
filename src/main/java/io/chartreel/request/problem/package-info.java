/** Problems in requests, and the texts that describe them. */
@NullMarked
package io.chartreel.request.problem;

import org.jspecify.annotations.NullMarked;
