/** The description of the service for programs: OpenAPI 3.1. */
@NullMarked
package io.chartreel.web.openapi;

import org.jspecify.annotations.NullMarked;
