/** What is where at a moment: a chart comes in, scenes go out, by arithmetic alone. */
@NullMarked
package io.chartreel.scene;

import org.jspecify.annotations.NullMarked;
