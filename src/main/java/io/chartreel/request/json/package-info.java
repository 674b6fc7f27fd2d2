/** Reads JSON: parameters as members, records, and Chart.js configurations. */
@NullMarked
package io.chartreel.request.json;

import org.jspecify.annotations.NullMarked;
