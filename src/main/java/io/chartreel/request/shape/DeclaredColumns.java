package io.chartreel.request.shape;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The roles that the parameter {@code columns} declares: one for each column, by position. Several
 * values are periods if there is a name, and bars if there is a date. A {@code *} at the end makes
 * each remaining column a value.
 */
public final class DeclaredColumns {
  private static final String REST = "*";

  private DeclaredColumns() {}

  /**
   * Returns the plan that a request declares.
   *
   * @param width the number of columns of the table
   * @return empty if the declaration is wrong, which is added to the problems
   */
  public static Optional<TablePlan> read(ParameterReader fields, int width) {
    List<String> words = Splitter.split(fields.decoded(Parameter.COLUMNS), ':');
    boolean hasRest = words.get(words.size() - 1).strip().equals(REST);
    int fixed = hasRest ? words.size() - 1 : words.size();
    List<ColumnRole> roles = new ArrayList<>();
    for (String word : words.subList(0, fixed)) {
      Optional<ColumnRole> role = ColumnRole.of(word);
      if (role.isEmpty()) {
        return reject(
            fields,
            word.strip().equals(REST)
                ? "columns has a * before its end."
                : "columns has the unknown role " + Excerpt.quoted(word.strip()) + ".");
      }
      roles.add(role.get());
    }
    Optional<String> fault = fault(roles, hasRest, width);
    if (fault.isPresent()) {
      return reject(fields, fault.get());
    }
    roles.addAll(Collections.nCopies(width - fixed, ColumnRole.VALUE));
    return Optional.of(new TablePlan(shape(roles, hasRest), roles, List.of()));
  }

  private static Shape shape(List<ColumnRole> roles, boolean hasRest) {
    boolean hasName = roles.contains(ColumnRole.NAME);
    if (roles.contains(ColumnRole.DATE)) {
      return hasName ? Shape.LONG : Shape.WIDE;
    }
    return hasRest || Collections.frequency(roles, ColumnRole.VALUE) > 1 ? Shape.SIDE : Shape.LIST;
  }

  private static Optional<TablePlan> reject(ParameterReader fields, String detail) {
    fields.reject(Parameter.COLUMNS, detail, fields.remedy(Parameter.COLUMNS));
    return Optional.empty();
  }

  private static Optional<String> fault(List<ColumnRole> roles, boolean hasRest, int width) {
    boolean hasName = roles.contains(ColumnRole.NAME);
    boolean hasDate = roles.contains(ColumnRole.DATE);
    boolean isLong = hasName && hasDate;
    for (ColumnRole role : ColumnRole.values()) {
      boolean canRepeat =
          role == ColumnRole.SKIP || role == ColumnRole.DATE || role == ColumnRole.VALUE && !isLong;
      if (!canRepeat && roles.indexOf(role) != roles.lastIndexOf(role)) {
        return Optional.of("columns has the role " + role.key() + " twice.");
      }
    }
    if (Collections.frequency(roles, ColumnRole.DATE) > 2) {
      return Optional.of("columns has more than two dates: a year and a part of it.");
    }
    boolean hasValue = roles.contains(ColumnRole.VALUE);
    if (hasRest && hasValue) {
      return Optional.of("columns has both value and *.");
    }
    if (hasRest && isLong) {
      return Optional.of("columns has both name and date before *.");
    }
    if (!hasName && !hasDate) {
      return Optional.of("columns has neither name nor date" + (hasRest ? " before *." : "."));
    }
    if (hasRest) {
      return roles.size() < width
          ? Optional.empty()
          : Optional.of(
              "columns describes %d columns before *, but the data has %d."
                  .formatted(roles.size(), width));
    }
    if (!hasValue) {
      return Optional.of("columns has no value.");
    }
    return roles.size() == width
        ? Optional.empty()
        : Optional.of(
            "columns describes %d columns, but the data has %d.".formatted(roles.size(), width));
  }
}
