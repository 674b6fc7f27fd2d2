/** Request bodies: files and forms. */
@NullMarked
package io.chartreel.web.body;

import org.jspecify.annotations.NullMarked;
