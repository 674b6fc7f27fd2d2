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

/** What the environment says for each {@link Variable}, and all that is wrong with it. */
final class Environment {
  private static final String PREFIX = "CHARTREEL_";
  private static final List<String> NAMES =
      Stream.of(Variable.values())
          .map(Variable::name)
          .filter(name -> name.startsWith(PREFIX))
          .toList();

  private final Map<String, String> given;
  private final List<String> mistakes = new ArrayList<>();
  private final Set<Variable> wrong = EnumSet.noneOf(Variable.class);

  /** Looks at every variable, and at names that look like a slip for one. */
  Environment(Map<String, String> given) {
    this.given = Map.copyOf(given);
    for (Variable variable : Variable.values()) {
      if (text(variable).filter(text -> !variable.allows(text)).isPresent()) {
        refuse(variable);
      }
    }
    for (String name : new TreeSet<>(given.keySet())) {
      if (!NAMES.contains(name)) {
        Suggestion.meant(name, NAMES)
            .ifPresent(
                meant -> mistakes.add(name + " is no variable; did you mean " + meant + "?"));
      }
    }
  }

  /** What is said for a variable; nothing where nothing is. */
  Optional<String> text(Variable variable) {
    return Optional.ofNullable(given.get(variable.name()));
  }

  /** The number of a variable; its usual one where none is said. */
  int whole(Variable variable) {
    return Math.toIntExact(number(variable));
  }

  /** As {@link #whole}, for one that may be larger. */
  long number(Variable variable) {
    return Variable.number(text(variable).orElse(variable.usually())).orElseThrow();
  }

  /** The number of a variable; another one where none is said. */
  int whole(Variable variable, int otherwise) {
    return text(variable).isPresent() ? whole(variable) : otherwise;
  }

  /** Notes that a variable is not what is allowed for it. */
  void refuse(Variable variable) {
    wrong.add(variable);
    mistakes.add(said(variable) + "; allowed: " + variable.allowed());
  }

  /** Notes what else keeps the service from its start. */
  void refuse(String mistake) {
    mistakes.add(mistake);
  }

  /** Whether each of some variables is what is allowed for it. */
  boolean areRight(Variable... variables) {
    return Stream.of(variables).noneMatch(wrong::contains);
  }

  /**
   * Notes that some variables, each of which is right, contradict each other.
   *
   * @param consequence of them, and what is allowed
   */
  void contradict(String consequence, Variable... variables) {
    String all = Stream.of(variables).map(this::said).collect(Collectors.joining(" and "));
    mistakes.add(all + ", which makes " + consequence);
  }

  private String said(Variable variable) {
    String text = text(variable).orElse(variable.usually());
    if (variable.isSecret() && !text.isBlank()) {
      return variable + " is set";
    }
    return variable + " is " + (text.isBlank() ? "empty" : text);
  }

  /**
   * Refuses an environment that is wrong.
   *
   * @throws IllegalArgumentException naming every variable that is wrong, each on a line
   */
  void check() {
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
  }
}
