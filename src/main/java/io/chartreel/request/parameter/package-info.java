/** Every parameter, what it accepts and its limits. */
@NullMarked
package io.chartreel.request.parameter;

import org.jspecify.annotations.NullMarked;
