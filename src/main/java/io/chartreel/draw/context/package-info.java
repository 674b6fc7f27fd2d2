/** What all parts of a drawing share: scale, colours, number format and occupied areas. */
@NullMarked
package io.chartreel.draw.context;

import org.jspecify.annotations.NullMarked;
