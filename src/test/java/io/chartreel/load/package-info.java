/** What the service does under load: it runs as a process of its own, and a report is printed. */
@NullMarked
package io.chartreel.load;

import org.jspecify.annotations.NullMarked;
