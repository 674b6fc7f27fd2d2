/**
 * The server below the routes: its configuration, its connections and what a client may do with
 * them, and its shutdown.
 */
@NullMarked
package io.chartreel.web.jetty;

import org.jspecify.annotations.NullMarked;
