/** Memory budgets that several requests share. */
@NullMarked
package io.chartreel.memory;

import org.jspecify.annotations.NullMarked;
