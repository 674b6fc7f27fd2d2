/** Tests of the page and of embedded images in a real browser. */
@NullMarked
package io.chartreel.browser;

import org.jspecify.annotations.NullMarked;
