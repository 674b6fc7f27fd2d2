package io.chartreel.request;

import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The fields of one request, read by what their parameters may be. A mistake is noted and the
 * parameter's default stands in, so that reading goes on and finds the others.
 */
final class Fields {
  private static final List<String> NAMES =
      Stream.of(Parameter.values()).map(Parameter::spelling).toList();

  private final Map<Parameter, String> given = new EnumMap<>(Parameter.class);
  private final List<Problem> problems = new ArrayList<>();

  /** Sorts the fields by parameter; unknown names that look like a slip are mistakes. */
  Fields(QueryString query) {
    for (QueryString.Field field : query.fields()) {
      Optional<Parameter> parameter = Parameter.named(field.name());
      if (parameter.isEmpty()) {
        Spelling.meant(field.name(), NAMES)
            .ifPresent(
                meant ->
                    problems.add(
                        Problem.wrong(field.name(), "", "is not a parameter", "")
                            .suggest(Optional.of(meant))));
      } else if (!isBlank(field.value())) {
        String before = given.put(parameter.get(), field.value());
        if (before != null) {
          wrong(parameter.get(), "is given twice; a chart has one", "one " + field.name());
        }
      }
    }
  }

  private static boolean isBlank(String encoded) {
    return Percent.decode(encoded).map(String::isBlank).orElse(false);
  }

  /** Everything that was found so far. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /** Notes a mistake in a parameter as it was given. */
  void wrong(Parameter parameter, String detail, String allowed) {
    add(Problem.wrong(parameter.spelling(), echo(parameter), detail, allowed));
  }

  /** Whether a request says anything for a parameter. */
  boolean has(Parameter parameter) {
    return given.containsKey(parameter);
  }

  /** What was given, decoded; what cannot be decoded as it was written. */
  String echo(Parameter parameter) {
    String raw = given.getOrDefault(parameter, "");
    return Percent.decode(raw).orElse(raw);
  }

  /** The whole field, decoded; its default where nothing is given. */
  String decoded(Parameter parameter) {
    String raw = given.get(parameter);
    if (raw == null) {
      return parameter.defaultValue();
    }
    return Percent.decode(raw)
        .orElseGet(
            () -> {
              broken(parameter);
              return parameter.defaultValue();
            });
  }

  String text(Parameter parameter) {
    String text = decoded(parameter);
    return checked(parameter, text, ((Domain.Text) parameter.domain()).longest()) ? text : "";
  }

  int whole(Parameter parameter) {
    Domain.Whole range = (Domain.Whole) parameter.domain();
    String text = decoded(parameter).strip();
    if (DecimalNumber.isWhole(text)) {
      int number = Integer.parseInt(text);
      if (number >= range.min() && number <= range.max()) {
        return number;
      }
      wrong(
          parameter,
          number < range.min()
              ? "is below the least, " + range.min()
              : "is over the limit of " + range.max(),
          range.allowed());
    } else {
      wrong(parameter, "is not a whole number that can be read", range.allowed());
    }
    return parameter.defaultValue().isEmpty()
        ? range.min()
        : Integer.parseInt(parameter.defaultValue());
  }

  OptionalInt optionalWhole(Parameter parameter) {
    return has(parameter) ? OptionalInt.of(whole(parameter)) : OptionalInt.empty();
  }

  <E extends Enum<E>> E choice(Parameter parameter, Class<E> constants) {
    Domain.Choice choice = (Domain.Choice) parameter.domain();
    String text = decoded(parameter).strip();
    Optional<E> chosen = constant(text, constants);
    if (chosen.isEmpty()) {
      add(
          Problem.wrong(
                  parameter.spelling(),
                  text,
                  "is not one of the words for " + parameter.spelling(),
                  choice.allowed())
              .suggest(Spelling.meant(text, choice.words())));
    }
    return chosen.or(() -> constant(parameter.defaultValue(), constants)).orElseThrow();
  }

  private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> constants) {
    return Stream.of(constants.getEnumConstants())
        .filter(constant -> Spelling.of(constant).equalsIgnoreCase(text))
        .findFirst();
  }

  OptionalDouble number(Parameter parameter) {
    return has(parameter) ? number(parameter, decoded(parameter)) : OptionalDouble.empty();
  }

  Optional<Rgb> color(Parameter parameter) {
    return has(parameter) ? color(parameter, decoded(parameter)) : Optional.empty();
  }

  /** The colours that are given; none where none is. */
  List<Rgb> colors(Parameter parameter) {
    if (!has(parameter)) {
      return List.of();
    }
    String[] items = decoded(parameter).split(",", -1);
    if (items.length > Limits.MAX_COLORS) {
      wrong(
          parameter,
          "has " + items.length + " colours, " + (items.length - Limits.MAX_COLORS) + " too many",
          "up to " + Limits.MAX_COLORS + " colours");
      return List.of();
    }
    return Stream.of(items).map(item -> color(parameter, item)).flatMap(Optional::stream).toList();
  }

  List<String> labels(Parameter parameter) {
    String raw = given.getOrDefault(parameter, parameter.defaultValue());
    long count = ListText.count(raw);
    if (count > Limits.MAX_PERIODS) {
      tooMany(parameter, count, "labels");
      return List.of();
    }
    Optional<List<String>> labels = ListText.labels(raw);
    if (labels.isEmpty()) {
      broken(parameter);
      return List.of();
    }
    labels.get().forEach(label -> checked(parameter, label, Limits.MAX_LABEL));
    return labels.get();
  }

  /** The numbers of a list, each empty where its item is {@code _} or nothing. */
  List<OptionalDouble> numbers(Parameter parameter) {
    String raw = given.getOrDefault(parameter, parameter.defaultValue());
    Optional<List<String>> items = ListText.items(raw);
    if (items.isEmpty()) {
      broken(parameter);
      return List.of();
    }
    List<String> flat =
        items.get().stream().flatMap(item -> Stream.of(item.split(",", -1))).toList();
    if (flat.size() > Limits.MAX_PERIODS) {
      tooMany(parameter, flat.size(), "values");
      return List.of();
    }
    return flat.stream()
        .map(String::strip)
        .map(
            item ->
                item.isEmpty() || item.equals("_")
                    ? OptionalDouble.empty()
                    : number(parameter, item))
        .toList();
  }

  Optional<Reference> reference(Parameter parameter) {
    String text = decoded(parameter);
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      wrong(
          parameter, "has no colon between its label and its value", parameter.domain().allowed());
      return Optional.empty();
    }
    String label = text.substring(0, colon).strip();
    OptionalDouble value = number(parameter, text.substring(colon + 1));
    return checked(parameter, label, Limits.MAX_LABEL) && value.isPresent()
        ? Optional.of(new Reference(label, value.getAsDouble()))
        : Optional.empty();
  }

  private OptionalDouble number(Parameter parameter, String item) {
    OptionalDouble number = DecimalNumber.parse(item.strip());
    if (number.isEmpty()) {
      itemWrong(parameter, item, "is not a number");
    } else if (Math.abs(number.getAsDouble()) > Limits.MAX_VALUE) {
      itemWrong(parameter, item, "is larger than 1e15, the limit for a value");
      return OptionalDouble.empty();
    }
    return number;
  }

  private Optional<Rgb> color(Parameter parameter, String item) {
    Optional<Rgb> color = Colors.parse(item);
    if (color.isEmpty()) {
      add(
          Problem.wrong(parameter.spelling(), item, "is not a colour", parameter.domain().allowed())
              .suggest(Spelling.meant(item.strip(), Colors.names())));
    }
    return color;
  }

  private boolean checked(Parameter parameter, String text, int longest) {
    Optional<String> fault = PlainText.fault(text, longest);
    fault.ifPresent(
        detail -> itemWrong(parameter, text, detail, "up to " + longest + " characters"));
    return fault.isEmpty();
  }

  private void itemWrong(Parameter parameter, String item, String detail) {
    itemWrong(parameter, item, detail, parameter.domain().allowed());
  }

  private void itemWrong(Parameter parameter, String item, String detail, String allowed) {
    add(Problem.wrong(parameter.spelling(), item, detail, allowed));
  }

  private void broken(Parameter parameter) {
    wrong(
        parameter,
        "has a broken % sequence, or bytes that are not UTF-8",
        "a percent sign is written %25");
  }

  private void tooMany(Parameter parameter, long count, String what) {
    add(
        Problem.tooMuch(
            parameter.spelling(),
            echo(parameter),
            Problem.over(count, what, Limits.MAX_PERIODS),
            "up to " + Limits.MAX_PERIODS + " periods"));
  }
}
