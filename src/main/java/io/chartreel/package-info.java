/** The program: turns the environment into a running service. */
@NullMarked
package io.chartreel;

import org.jspecify.annotations.NullMarked;
