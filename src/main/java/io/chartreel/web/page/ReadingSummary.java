package io.chartreel.web.page;

import io.chartreel.chart.SeriesLayout;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.shape.TablePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the data of a chart were read, in words.
 *
 * @param sentence the shape of the data, and what they contain
 * @param columns the columns of the table, if there are not too many to show
 * @param swapped the value of the parameter {@code columns} with which rows and columns change
 *     places; empty if they cannot
 * @param facts what else the columns are used for, and where the table was found
 * @param warnings what was guessed, left out or converted
 */
public record ReadingSummary(
    String sentence,
    List<Column> columns,
    String swapped,
    List<Fact> facts,
    List<String> warnings) {
  private static final String USUAL_ENCODING = "UTF-8";
  private static final int MAX_COLUMNS = 40;

  /** Copies the lists. */
  public ReadingSummary {
    columns = List.copyOf(columns);
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }

  /**
   * A column of the table.
   *
   * @param name as in the header, or the number of the column
   * @param role what it is used for
   */
  public record Column(String name, ColumnRole role) {
    /** Returns all roles that a column can have. */
    public List<ColumnRole> roles() {
      return List.of(ColumnRole.values());
    }

    /** Returns what a role is called. */
    public String text(ColumnRole any) {
      return switch (any) {
        case DATE -> "Date";
        case NAME -> "Name";
        case VALUE -> "Value";
        case CATEGORY -> "Category";
        case COLOR -> "Colour";
        case IMAGE -> "Image";
        case SKIP -> "Skip";
      };
    }
  }

  /**
   * A fact about the table.
   *
   * @param name such as {@code Periods}
   * @param text such as the names of columns
   */
  public record Fact(String name, String text) {}

  /**
   * Describes how the data of a chart were read.
   *
   * @param request for the chart; its data may have been converted since they were read
   * @param isExample whether the request has no data, so that the built-in example is shown
   */
  static ReadingSummary of(Reading reading, ChartRequest request, boolean isExample) {
    boolean isStacked = request.chart().layout() != SeriesLayout.GROUPED;
    return new ReadingSummary(
        isExample
            ? "The built-in example is shown."
            : phrase(reading.shape()) + ": " + counts(reading, isStacked) + ".",
        columns(reading.columns()),
        swapped(reading),
        facts(reading, reading.columns().size() <= MAX_COLUMNS),
        request.warnings());
  }

  /** Returns the columns as they are shown, if there are not too many. */
  static List<Column> columns(List<Reading.Column> columns) {
    if (columns.size() > MAX_COLUMNS) {
      return List.of();
    }
    return IntStream.range(0, columns.size())
        .mapToObj(i -> new Column(Excerpt.of(name(columns.get(i), i)), columns.get(i).role()))
        .toList();
  }

  /** Exchanges the roles of dates and names. */
  private static String swapped(Reading reading) {
    List<ColumnRole> roles = reading.columns().stream().map(ReadingSummary::exchanged).toList();
    boolean isPossible =
        Collections.frequency(roles, ColumnRole.NAME) <= 1
            && (roles.contains(ColumnRole.NAME) || roles.contains(ColumnRole.DATE));
    return isPossible ? new TablePlan(shape(roles), roles, List.of()).declaration() : "";
  }

  private static ColumnRole exchanged(Reading.Column column) {
    return switch (column.role()) {
      case DATE -> ColumnRole.NAME;
      case NAME -> ColumnRole.DATE;
      case VALUE, CATEGORY, COLOR, IMAGE, SKIP -> column.role();
    };
  }

  private static Shape shape(List<ColumnRole> roles) {
    boolean hasName = roles.contains(ColumnRole.NAME);
    if (roles.contains(ColumnRole.DATE)) {
      return hasName ? Shape.LONG : Shape.WIDE;
    }
    return Collections.frequency(roles, ColumnRole.VALUE) > 1 ? Shape.SIDE : Shape.LIST;
  }

  private static String phrase(Shape shape) {
    return switch (shape) {
      case WIDE -> "A row for each period, a column for each bar";
      case SIDE -> "A row for each bar, a column for each period";
      case LONG -> "A row for each value";
      case LIST -> "A row for each bar";
      case LISTS -> "Lists of values";
    };
  }

  private static String counts(Reading reading, boolean isStacked) {
    String bars = count(isStacked ? reading.names() : reading.bars(), "bar");
    String values = count(reading.values(), "value");
    if (reading.periods() == 1) {
      String period = reading.firstPeriod();
      return bars + ", " + values + (period.isEmpty() ? "" : " of " + Excerpt.of(period));
    }
    return count(reading.periods(), "period")
        + " from "
        + Excerpt.of(reading.firstPeriod())
        + " to "
        + Excerpt.of(reading.lastPeriod())
        + ", "
        + bars
        + ", "
        + values;
  }

  private static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  private static List<Fact> facts(Reading reading, boolean areColumnsShown) {
    List<Fact> facts = new ArrayList<>();
    for (ColumnRole role : areColumnsShown ? new ColumnRole[0] : ColumnRole.values()) {
      List<String> names =
          IntStream.range(0, reading.columns().size())
              .filter(i -> reading.columns().get(i).role() == role)
              .mapToObj(i -> name(reading.columns().get(i), i))
              .toList();
      if (!names.isEmpty()) {
        facts.add(new Fact(heading(role, reading.shape()), Excerpt.list(names)));
      }
    }
    if (reading.header() > 1) {
      facts.add(new Fact("Header", "row " + reading.header()));
    }
    Stream.of(reading.encoding())
        .filter(encoding -> !encoding.isEmpty() && !encoding.equals(USUAL_ENCODING))
        .forEach(encoding -> facts.add(new Fact("Encoding", encoding)));
    return facts;
  }

  private static String name(Reading.Column column, int index) {
    return column.name().isEmpty() ? "column " + (index + 1) : column.name();
  }

  private static String heading(ColumnRole role, Shape shape) {
    return switch (role) {
      case DATE -> "Period";
      case NAME -> "Name";
      case VALUE -> shape == Shape.WIDE ? "Bars" : shape == Shape.SIDE ? "Periods" : "Value";
      case CATEGORY -> "Group";
      case COLOR -> "Colour";
      case IMAGE -> "Image";
      case SKIP -> "Not used";
    };
  }
}
