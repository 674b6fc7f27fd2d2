package io.chartreel.draw.plot;

import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Bar;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/**
 * The bars of one scene as JFreeChart reads them: each is a series of one item. The x interval
 * extends from one side of the bar to the other, in pixels; the y interval from its start to its
 * end, in values.
 */
public final class BarDataset extends AbstractIntervalXYDataset {
  private static final long serialVersionUID = 1;

  private final transient PlotArea plot;
  private transient List<Bar> bars = List.of();

  /** Creates a dataset without bars. */
  public BarDataset(PlotArea plot) {
    this.plot = plot;
  }

  /** Replaces the bars, in drawing order. */
  public void show(List<Bar> others) {
    bars = others;
  }

  /** Returns the bars in drawing order. */
  List<Bar> bars() {
    return bars;
  }

  /** Returns the bar of a series. */
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

  private Interval sides(int series) {
    return plot.sides(bars.get(series));
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public double getXValue(int series, int item) {
    Interval sides = sides(series);
    return (sides.from() + sides.to()) / 2.0;
  }

  @Override
  public Number getStartX(int series, int item) {
    return getStartXValue(series, item);
  }

  @Override
  public double getStartXValue(int series, int item) {
    return sides(series).from();
  }

  @Override
  public Number getEndX(int series, int item) {
    return getEndXValue(series, item);
  }

  @Override
  public double getEndXValue(int series, int item) {
    return sides(series).to();
  }

  @Override
  public Number getY(int series, int item) {
    return bars.get(series).to();
  }

  @Override
  public double getYValue(int series, int item) {
    return bars.get(series).to();
  }

  @Override
  public Number getStartY(int series, int item) {
    return bars.get(series).from();
  }

  @Override
  public double getStartYValue(int series, int item) {
    return bars.get(series).from();
  }

  @Override
  public Number getEndY(int series, int item) {
    return bars.get(series).to();
  }

  @Override
  public double getEndYValue(int series, int item) {
    return bars.get(series).to();
  }
}
