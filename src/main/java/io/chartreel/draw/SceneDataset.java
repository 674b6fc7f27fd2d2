package io.chartreel.draw;

import io.chartreel.scene.Bar;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/**
 * The bars of one scene as JFreeChart reads them: each a series of one item, across the value axis
 * from the beginning of its place to the end of it, along the axis from zero to its value.
 */
final class SceneDataset extends AbstractIntervalXYDataset {
  private static final long serialVersionUID = 1;

  private final transient Layout layout;
  private transient List<Bar> bars = List.of();

  SceneDataset(Layout layout) {
    this.layout = layout;
  }

  /** Shows other bars, from the one furthest back to the one in front. */
  void show(List<Bar> others) {
    bars = others;
  }

  Bar bar(int series) {
    return bars.get(series);
  }

  @Override
  public int getSeriesCount() {
    return bars.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return 1;
  }

  @Override
  public Number getX(int series, int item) {
    return (layout.barsFrom() + layout.barsTo()) / 2;
  }

  @Override
  public Number getStartX(int series, int item) {
    return layout.barsFrom();
  }

  @Override
  public Number getEndX(int series, int item) {
    return layout.barsTo();
  }

  @Override
  public Number getY(int series, int item) {
    return bars.get(series).value();
  }

  @Override
  public Number getStartY(int series, int item) {
    return 0;
  }

  @Override
  public Number getEndY(int series, int item) {
    return getY(series, item);
  }
}
