package io.chartreel.request;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Still;
import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param chart the chart
 * @param still the frame that a still picture of it shows
 * @param alt the chart in words, where the request has them
 * @param download whether a browser is to save the image as a file
 */
public record ChartRequest(ChartSpec chart, Still still, Optional<String> alt, boolean download) {}
