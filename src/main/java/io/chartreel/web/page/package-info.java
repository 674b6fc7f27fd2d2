/** The page, its form and what can be copied from it. */
@NullMarked
package io.chartreel.web.page;

import org.jspecify.annotations.NullMarked;
