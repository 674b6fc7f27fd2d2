/** Alt texts: the content of a chart in words. */
@NullMarked
package io.chartreel.alt;

import org.jspecify.annotations.NullMarked;
