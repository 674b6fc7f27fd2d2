/** The documentation at {@code /docs}: Markdown pages and the reference of all parameters. */
@NullMarked
package io.chartreel.web.docs;

import org.jspecify.annotations.NullMarked;
