/** Where the parts of a chart go. */
@NullMarked
package io.chartreel.draw.layout;

import org.jspecify.annotations.NullMarked;
