/** Texts that show a chart elsewhere, each escaped for the language of its place. */
@NullMarked
package io.chartreel.web.snippet;

import org.jspecify.annotations.NullMarked;
