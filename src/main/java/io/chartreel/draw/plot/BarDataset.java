package io.chartreel.draw.plot;

import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Bar;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/**
 * The bars of one scene as JFreeChart reads them: each a series of one item, across the value axis
 * (x) from one side of it to the other, along the axis (y) from its beginning to its end.
 */
public final class BarDataset extends AbstractIntervalXYDataset {
  private static final long serialVersionUID = 1;

  private final transient PlotArea plot;
  private transient List<Bar> bars = List.of();

  public BarDataset(PlotArea plot) {
    this.plot = plot;
  }

  /** Shows other bars, from the one furthest back to the one in front. */
  public void show(List<Bar> others) {
    bars = others;
  }

  List<Bar> bars() {
    return bars;
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
    return across(series, 0);
  }

  @Override
  public Number getStartX(int series, int item) {
    return across(series, -0.5);
  }

  @Override
  public Number getEndX(int series, int item) {
    return across(series, 0.5);
  }

  /** A place in a bar, from its one side (-0.5) to the other (0.5), as a share of the plot. */
  private double across(int series, double side) {
    Bar bar = bars.get(series);
    return plot.shareAcross(bar.place() + 0.5 + side * bar.thickness());
  }

  @Override
  public Number getY(int series, int item) {
    return bars.get(series).to();
  }

  @Override
  public Number getStartY(int series, int item) {
    return bars.get(series).from();
  }

  @Override
  public Number getEndY(int series, int item) {
    return bars.get(series).to();
  }
}
