/** JSON texts, also with the deviations that people write, and the members of their objects. */
@NullMarked
package io.chartreel.request.json.syntax;

import org.jspecify.annotations.NullMarked;
