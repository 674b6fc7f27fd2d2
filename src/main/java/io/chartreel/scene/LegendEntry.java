package io.chartreel.scene;

import io.chartreel.chart.Rgb;

/**
 * What a colour means, for a whole film.
 *
 * @param name of the category
 * @param color of its bars
 */
public record LegendEntry(String name, Rgb color) {}
