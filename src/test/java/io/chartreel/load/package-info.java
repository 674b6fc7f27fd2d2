/** The load test: runs the service as a child process under load and prints a report. */
@NullMarked
package io.chartreel.load;

import org.jspecify.annotations.NullMarked;
