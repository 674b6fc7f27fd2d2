/** Budgets for the memory that clients can make the service use. Knows no other package. */
@NullMarked
package io.chartreel.memory;

import org.jspecify.annotations.NullMarked;
