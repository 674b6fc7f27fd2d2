/** Logs, metrics and what only the operator sees. */
@NullMarked
package io.chartreel.web.ops;

import org.jspecify.annotations.NullMarked;
