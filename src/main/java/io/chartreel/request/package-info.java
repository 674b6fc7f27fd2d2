/** Parses requests: text becomes a chart, or a list of all problems with it. */
@NullMarked
package io.chartreel.request;

import org.jspecify.annotations.NullMarked;
