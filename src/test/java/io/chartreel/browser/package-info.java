/** What a person sees: the service in a real browser. */
@NullMarked
package io.chartreel.browser;

import org.jspecify.annotations.NullMarked;
