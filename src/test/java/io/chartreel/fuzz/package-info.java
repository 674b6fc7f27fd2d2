/**
 * The fuzzers, which mutate requests, charts and headers. Run by hand; only their own tests run in
 * the build.
 */
@NullMarked
package io.chartreel.fuzz;

import org.jspecify.annotations.NullMarked;
