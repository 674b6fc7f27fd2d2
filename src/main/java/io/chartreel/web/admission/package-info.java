/**
 * Which requests are admitted, and how their input is read: bodies are buffered before a thread
 * handles them, large input waits for memory, and reading has a deadline.
 */
@NullMarked
package io.chartreel.web.admission;

import org.jspecify.annotations.NullMarked;
