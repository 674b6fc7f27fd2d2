package io.chartreel.chart;

/**
 * The texts of a chart; an empty one is not drawn and takes no room.
 *
 * @param title what the chart is about, above it
 * @param subtitle what is measured, under the title
 * @param caption the source of the data, at the foot
 */
public record Titles(String title, String subtitle, String caption) {}
