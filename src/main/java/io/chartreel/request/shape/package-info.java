/** What the rows and columns of a table mean. */
@NullMarked
package io.chartreel.request.shape;

import org.jspecify.annotations.NullMarked;
