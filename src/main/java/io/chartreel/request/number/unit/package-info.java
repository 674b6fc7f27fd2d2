/** The units and magnitudes that people write before and after numbers. */
@NullMarked
package io.chartreel.request.number.unit;

import org.jspecify.annotations.NullMarked;
