/** The parameters of a request, their types and limits, and the readers of their values. */
@NullMarked
package io.chartreel.request.parameter;

import org.jspecify.annotations.NullMarked;
