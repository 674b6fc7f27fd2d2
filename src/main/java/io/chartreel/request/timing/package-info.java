/** How long an animation takes, and how large it is: from parameters to frames. */
@NullMarked
package io.chartreel.request.timing;

import org.jspecify.annotations.NullMarked;
