/** The page with its form and snippets, and oEmbed. */
@NullMarked
package io.chartreel.web.page;

import org.jspecify.annotations.NullMarked;
