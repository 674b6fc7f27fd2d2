/** Charts in the notation of Chart.js. */
@NullMarked
package io.chartreel.request.json.chartjs;

import org.jspecify.annotations.NullMarked;
