/** Tables as they are written: rows, columns and their roles. */
@NullMarked
package io.chartreel.request.data;

import org.jspecify.annotations.NullMarked;
