/** Images: routes, entity tags and delivery. */
@NullMarked
package io.chartreel.web.image;

import org.jspecify.annotations.NullMarked;
