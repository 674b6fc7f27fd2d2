/** The configuration: environment variables, read once. */
@NullMarked
package io.chartreel.config;

import org.jspecify.annotations.NullMarked;
