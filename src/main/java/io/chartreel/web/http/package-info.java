/** Queries, responses and their bodies. */
@NullMarked
package io.chartreel.web.http;

import org.jspecify.annotations.NullMarked;
