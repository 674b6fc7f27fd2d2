/** Errors as JSON, pages and pictures. */
@NullMarked
package io.chartreel.web.error;

import org.jspecify.annotations.NullMarked;
