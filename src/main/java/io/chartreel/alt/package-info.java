/** Alternative text: what a chart says, in words. */
@NullMarked
package io.chartreel.alt;

import org.jspecify.annotations.NullMarked;
