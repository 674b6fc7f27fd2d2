package io.chartreel.request.table;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.OptionalDoubles;
import io.chartreel.chart.Table;
import io.chartreel.request.date.DateColumn;
import io.chartreel.request.shape.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The data of a table, once its shape is known. The values are only combined into a table of bars
 * and periods when one is asked for, because thousands of bars may never be visible.
 */
public final class TableData {
  private final List<String> periods;
  private final Optional<DateColumn> dates;
  private final int[] order;
  private final int[] ranks;
  private final List<Bar> bars;
  private final ValueStore values;
  private final Options options;
  private final boolean isList;
  private final String prefix;
  private final String suffix;
  private final Reading reading;
  private final List<String> warnings;

  /**
   * A bar.
   *
   * @param name empty if it needs none
   * @param category empty if it has none
   * @param color as it was written; empty if it has none
   * @param image as it was written; empty if it has none
   */
  record Bar(String name, String category, String color, String image) {}

  /**
   * What a request asks for when values repeat or are missing.
   *
   * @param cumulate whether values are running totals
   */
  public record Options(Repeat repeat, Missing missing, boolean cumulate) {}

  /**
   * Creates the data.
   *
   * @param periods the labels of the periods as they were written
   * @param dates of the periods, if they are dates
   * @param order the periods to show, in the order in which they are shown
   * @param values sorted by bar
   * @param isList whether it is a list of names with one number each
   * @param prefix common to all values; may be empty
   * @param suffix common to all values; may be empty
   */
  TableData(
      List<String> periods,
      Optional<DateColumn> dates,
      int[] order,
      List<Bar> bars,
      ValueStore values,
      Options options,
      boolean isList,
      String prefix,
      String suffix,
      Reading reading,
      List<String> warnings) {
    this.periods = periods;
    this.dates = dates;
    this.order = order;
    this.bars = bars;
    this.values = values;
    this.options = options;
    this.isList = isList;
    this.prefix = prefix;
    this.suffix = suffix;
    this.reading = reading;
    this.warnings = List.copyOf(warnings);
    this.ranks = new int[periods.size()];
    IntStream.range(0, order.length).forEach(rank -> ranks[order[rank]] = rank);
  }

  /** Returns the number of bars, including those that are never visible. */
  public int bars() {
    return bars.size();
  }

  /** Returns the number of periods that are shown. */
  public int periods() {
    return order.length;
  }

  /** Returns whether it is a list of names with one number each, and no categories. */
  public boolean isList() {
    return isList;
  }

  /** Returns the text before all values of the table; may be empty. */
  public String prefix() {
    return prefix;
  }

  /** Returns the text after all values of the table; may be empty. */
  public String suffix() {
    return suffix;
  }

  /** Returns how the table was read. */
  public Reading reading() {
    return reading;
  }

  /** Returns what was guessed, skipped or converted, as whole sentences. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Returns the labels of the periods as they were written, in the order in which they are shown.
   */
  public List<String> labels() {
    return IntStream.of(order).mapToObj(periods::get).toList();
  }

  /** Returns the dates of the labels, in the same order, if the periods are dates of one kind. */
  public Optional<DateColumn> dates() {
    return dates.map(found -> found.at(order));
  }

  /** Returns the values of a bar in all periods, {@code NaN} where there is none. */
  public double[] values(int bar) {
    double[] found = values.of(bar, ranks, order.length, options.repeat());
    options.missing().fill(found);
    if (options.cumulate()) {
      Missing.cumulate(found);
    }
    return found;
  }

  /** Returns the slots of all bars, where bars share slots. */
  public BarSlots slots() {
    return BarSlots.of(names(), bars.stream().map(Bar::category).toList());
  }

  /** Returns the names of all bars. */
  public List<String> names() {
    return bars.stream().map(Bar::name).toList();
  }

  /** Returns the names, categories and colours that the table gives to bars. */
  public List<NamedColor> colors() {
    return bars.stream()
        .filter(bar -> !bar.color().isEmpty())
        .map(bar -> new NamedColor(bar.name(), bar.color()))
        .toList();
  }

  /** The colour of a bar, as it was written. */
  public record NamedColor(String bar, String color) {}

  /** Returns the images that the table gives to bars, as they are written, by the bars' names. */
  public Map<String, String> images() {
    Map<String, String> images = new LinkedHashMap<>();
    for (Bar bar : bars) {
      if (!bar.image().isEmpty()) {
        images.putIfAbsent(bar.name(), bar.image());
      }
    }
    return images;
  }

  /**
   * Returns the table of some of the bars.
   *
   * @param labels of the periods, in order
   */
  public Table table(List<String> labels, IntPredicate isKept) {
    List<Table.Column> columns = new ArrayList<>();
    for (int bar = 0; bar < bars.size(); bar++) {
      if (isKept.test(bar)) {
        columns.add(
            new Table.Column(
                bars.get(bar).name(), bars.get(bar).category(), OptionalDoubles.of(values(bar))));
      }
    }
    return new Table(labels, columns);
  }
}
