/** What people write: text comes in, a chart or the list of all its mistakes goes out. */
@NullMarked
package io.chartreel.request;

import org.jspecify.annotations.NullMarked;
