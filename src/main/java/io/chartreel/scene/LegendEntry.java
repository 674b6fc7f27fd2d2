package io.chartreel.scene;

import io.chartreel.chart.Rgb;

/**
 * An entry of the legend; the same in all scenes.
 *
 * @param name of the category
 * @param color of its bars
 */
public record LegendEntry(String name, Rgb color) {}
