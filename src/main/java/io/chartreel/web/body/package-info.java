/** Request bodies: their types, and the files and forms in them. */
@NullMarked
package io.chartreel.web.body;

import org.jspecify.annotations.NullMarked;
