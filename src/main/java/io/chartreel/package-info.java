/** The program: the environment comes in, a running service goes out. */
@NullMarked
package io.chartreel;

import org.jspecify.annotations.NullMarked;
