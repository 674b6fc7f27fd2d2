/** Error responses as JSON, pages and images, and which exception leads to which response. */
@NullMarked
package io.chartreel.web.error;

import org.jspecify.annotations.NullMarked;
