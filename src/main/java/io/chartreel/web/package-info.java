/** The HTTP service: its ports, its routes and how its parts are wired. */
@NullMarked
package io.chartreel.web;

import org.jspecify.annotations.NullMarked;
