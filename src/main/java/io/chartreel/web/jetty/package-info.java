/** The server: connections, bodies, limits and shutdown. */
@NullMarked
package io.chartreel.web.jetty;

import org.jspecify.annotations.NullMarked;
