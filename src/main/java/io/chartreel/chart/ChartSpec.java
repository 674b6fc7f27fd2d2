package io.chartreel.chart;

import java.util.List;
import java.util.OptionalInt;

/**
 * Everything that decides how a chart looks and moves: equal specifications make equal images.
 *
 * @param type the chart type
 * @param table the data
 * @param references fixed values to compare with; exactly one for {@link ChartType#COMPARE}
 * @param ranking which bars are shown, and their order
 * @param layout how bars with the same name share a slot, in {@link ChartType#GROW}
 * @param axis the value axis
 * @param titles the texts around the chart
 * @param style size, colours, font and labels
 * @param timing duration and easing of the animation
 * @param numbers the number format
 * @param maxBytes the size that the animation must not exceed, if there is a limit: frames are
 *     dropped to stay below it
 * @param annotations total, moving reference lines and notes
 */
public record ChartSpec(
    ChartType type,
    Table table,
    List<Reference> references,
    Ranking ranking,
    SeriesLayout layout,
    AxisStyle axis,
    Titles titles,
    Style style,
    Timing timing,
    NumberStyle numbers,
    OptionalInt maxBytes,
    Annotations annotations) {
  /** Copies the list. */
  public ChartSpec {
    references = List.copyOf(references);
  }

  /** Creates a specification without annotations and without a limit of the size. */
  public ChartSpec(
      ChartType type,
      Table table,
      List<Reference> references,
      Ranking ranking,
      SeriesLayout layout,
      AxisStyle axis,
      Titles titles,
      Style style,
      Timing timing,
      NumberStyle numbers) {
    this(
        type,
        table,
        references,
        ranking,
        layout,
        axis,
        titles,
        style,
        timing,
        numbers,
        OptionalInt.empty(),
        Annotations.NONE);
  }

  /** Returns the same chart with another style. */
  public ChartSpec with(Style other) {
    return with(table, other, timing, numbers);
  }

  /** Returns the same chart with another format of numbers. */
  public ChartSpec with(NumberStyle other) {
    return with(table, style, timing, other);
  }

  /** Returns the same chart with other data. */
  public ChartSpec with(Table other) {
    return with(other, style, timing, numbers);
  }

  /** Returns the same chart with another timing. */
  public ChartSpec with(Timing other) {
    return with(table, style, other, numbers);
  }

  private ChartSpec with(Table newTable, Style newStyle, Timing newTiming, NumberStyle newNumbers) {
    return new ChartSpec(
        type,
        newTable,
        references,
        ranking,
        layout,
        axis,
        titles,
        newStyle,
        newTiming,
        newNumbers,
        maxBytes,
        annotations);
  }

  /**
   * Returns the same chart with the number format of its axis and bars: whole per cents if bars are
   * stacked as shares.
   */
  public ChartSpec inUnitOfBars() {
    return showsShares() ? with(numbers.percent()) : this;
  }

  /** Returns whether bars with the same name are stacked, and not next to each other. */
  public boolean isStacked() {
    return layout != SeriesLayout.GROUPED && BarSlots.of(table).areShared();
  }

  /** Returns whether bars with the same name are stacked as shares of 100 %. */
  public boolean showsShares() {
    return layout == SeriesLayout.PERCENT && isStacked();
  }
}
