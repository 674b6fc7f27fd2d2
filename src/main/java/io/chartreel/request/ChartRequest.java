package io.chartreel.request;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Still;

/**
 * What a request asks for.
 *
 * @param chart the chart
 * @param still the frame that a still picture of it shows
 */
public record ChartRequest(ChartSpec chart, Still still) {}
