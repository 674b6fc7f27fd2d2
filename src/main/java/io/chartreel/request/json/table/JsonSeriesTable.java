package io.chartreel.request.json.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.syntax.JsonText;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The series of the options of a chart library (Highcharts, ApexCharts, ECharts): each has a name
 * and an array of values, and the names of these values are the categories of an axis.
 *
 * @param categories an array; another node if the options have none
 * @param series an array of objects with {@code data}
 */
public record JsonSeriesTable(JsonNode categories, JsonNode series) implements GridSource {
  private static final List<String> AXES = List.of("xAxis", "xaxis", "yAxis", "yaxis");
  private static final String DATA = "data";
  private static final String CATEGORIES = "categories";

  /**
   * Returns the table of options with series; empty if they are none. Series with periods or labels
   * beside them are parameters, unless there is an object {@code chart}. The table of an object
   * {@code chart} and series without categories reports that they are missing.
   */
  public static Optional<GridSource> of(JsonNode root) {
    JsonNode series = root.path("series");
    if (!isSeries(series) || root.has("periods")) {
      return Optional.empty();
    }
    JsonNode options = root.path("options").isObject() ? root.path("options") : root;
    boolean areOptions = options != root || root.path("chart").isObject();
    JsonNode categories = categories(options);
    if (categories.isMissingNode() && areOptions) {
      categories = options.path("labels");
    }
    return categories.isArray() || areOptions
        ? Optional.of(new JsonSeriesTable(categories, series))
        : Optional.empty();
  }

  /** Returns a table that reports the lack of categories, if an array is one of such series. */
  static Optional<GridSource> withoutCategories(JsonNode array) {
    return isSeries(array)
        ? Optional.of(new JsonSeriesTable(MissingNode.getInstance(), array))
        : Optional.empty();
  }

  private static boolean isSeries(JsonNode series) {
    return series.isArray()
        && !series.isEmpty()
        && JsonTables.all(
            series,
            one ->
                one.path(DATA).isArray() && JsonTables.all(one.path(DATA), JsonNode::isValueNode));
  }

  private static JsonNode categories(JsonNode options) {
    for (String axis : AXES) {
      JsonNode given = options.path(axis);
      JsonNode first = given.isArray() ? given.path(0) : given;
      for (String name : List.of(CATEGORIES, DATA)) {
        if (first.path(name).isArray() && !first.path(name).isEmpty()) {
          return first.path(name);
        }
      }
    }
    return options.path(CATEGORIES);
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    if (!categories.isArray() || categories.isEmpty()) {
      problems.add(
          problem(
              "The series have values, but the member \"categories\" is missing.",
              "Send {\"categories\":[2019,2020],\"series\":[{\"name\":\"Oak\",\"data\":[5,6]}]}."));
      return Optional.empty();
    }
    int length = categories.size();
    for (JsonNode one : series) {
      length = Math.max(length, one.path(DATA).size());
    }
    long cells = (long) length * (series.size() + 1);
    if (cells > limits.cells()) {
      problems.tooMany(Parameter.DATA, "", cells, "cells in all series", limits.cells());
      return Optional.empty();
    }
    ProblemGroups groups = new ProblemGroups();
    for (int i = 0; i < series.size(); i++) {
      int size = series.get(i).path(DATA).size();
      String name = series.get(i).path("name").asText("");
      String place = name.isBlank() ? "series " + (i + 1) : "series " + Excerpt.quoted(name);
      if (size > categories.size()) {
        groups.add(
            "series have more values than there are categories",
            place,
            () ->
                problem(
                    "%s has %d values for %d categories."
                        .formatted(ProblemGroups.capitalized(place), size, categories.size()),
                    "Give as many categories as values."));
      }
    }
    groups.report(Parameter.DATA, problems);
    return groups.isEmpty() ? Optional.of(rows(deadline)) : Optional.empty();
  }

  private Grid rows(Deadline deadline) {
    Grid.Builder grid = new Grid.Builder(Grid.Origin.VALUES, categories.size());
    grid.cell("");
    for (int i = 0; i < series.size(); i++) {
      String name = series.get(i).path("name").asText("");
      grid.cell(name.isBlank() ? "Series " + (i + 1) : name);
    }
    grid.endRow(0);
    for (int row = 0; row < categories.size(); row++) {
      deadline.check();
      grid.cell(JsonText.of(categories.get(row)));
      for (JsonNode one : series) {
        grid.cell(JsonText.of(one.path(DATA).path(row)));
      }
      grid.endRow(row + 1);
    }
    return grid.build();
  }

  private static Problem problem(String detail, String remedy) {
    return Problem.of(Parameter.DATA.key(), "", detail, remedy);
  }
}
