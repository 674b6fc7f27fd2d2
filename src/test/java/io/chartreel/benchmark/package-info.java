/** JMH benchmarks, run by hand. */
@NullMarked
package io.chartreel.benchmark;

import org.jspecify.annotations.NullMarked;
