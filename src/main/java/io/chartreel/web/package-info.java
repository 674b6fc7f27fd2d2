/** HTTP: requests come in, answers go out. Javalin is used here and nowhere else. */
@NullMarked
package io.chartreel.web;

import org.jspecify.annotations.NullMarked;
