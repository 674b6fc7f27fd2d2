package io.chartreel.config;

import io.chartreel.request.problem.Suggestion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of each {@link Variable}, and all problems with them. Not thread-safe. */
final class Environment {
  private static final String PREFIX = "CHARTREEL_";
  private static final List<String> NAMES =
      Stream.of(Variable.values())
          .map(Variable::name)
          .filter(name -> name.startsWith(PREFIX))
          .toList();

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();
  private final Set<Variable> invalid = EnumSet.noneOf(Variable.class);

  /** Checks the value of every variable, and names that look like a misspelled variable. */
  Environment(Map<String, String> values) {
    this.values = Map.copyOf(values);
    for (Variable variable : Variable.values()) {
      if (text(variable).filter(text -> !variable.allows(text)).isPresent()) {
        reject(variable);
      }
    }
    for (String name : new TreeSet<>(values.keySet())) {
      if (!NAMES.contains(name)) {
        Suggestion.closest(name, NAMES)
            .ifPresent(
                suggested ->
                    reject("Unknown variable " + name + ". Did you mean " + suggested + "?"));
      }
    }
  }

  /** Returns the value of a variable if it is set. */
  Optional<String> text(Variable variable) {
    return Optional.ofNullable(values.get(variable.name()));
  }

  /** Returns the value of a variable, or its default. */
  String textOrDefault(Variable variable) {
    return text(variable).orElse(variable.defaultValue());
  }

  /** Returns the number in a variable, or its default. */
  int integer(Variable variable) {
    return Math.toIntExact(number(variable));
  }

  /** Returns the number in a variable, or another default. */
  int integer(Variable variable, int otherDefault) {
    return text(variable).isPresent() ? integer(variable) : otherDefault;
  }

  /** Returns the number in a variable, which may be larger than an {@code int}, or its default. */
  long number(Variable variable) {
    return Variable.number(textOrDefault(variable)).orElseThrow();
  }

  /** Adds the problem that the value of a variable is not allowed. */
  void reject(Variable variable) {
    invalid.add(variable);
    String text = textOrDefault(variable);
    reject(
        (text.isBlank() ? variable + " is empty" : assignment(variable) + " is invalid")
            + ". Use "
            + variable.allowed()
            + ".");
  }

  /** Adds a problem. */
  void reject(String problem) {
    problems.add(problem);
  }

  /** Returns whether the values of all these variables are allowed. */
  boolean areValid(Variable... variables) {
    return Stream.of(variables).noneMatch(invalid::contains);
  }

  /**
   * Adds the problem that variables whose values are allowed do not fit together.
   *
   * @param consequence continues a sentence that begins with the values
   */
  void rejectTogether(String consequence, Variable... variables) {
    List<String> assignments = Stream.of(variables).map(this::assignment).toList();
    int last = assignments.size() - 1;
    reject(
        assignments.stream().limit(last).collect(Collectors.joining(", "))
            + (last > 0 ? " and " : "")
            + assignments.get(last)
            + " "
            + consequence);
  }

  /** Returns a variable and its value, unless that is secret. */
  private String assignment(Variable variable) {
    return variable.isSecret() ? variable.name() : variable + "=" + textOrDefault(variable);
  }

  /**
   * Fails if there are problems.
   *
   * @throws IllegalArgumentException with each problem on a line
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
