package io.chartreel.request;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  private static final int MOST_REFERENCES = 20;

  private static final List<String> NAMES =
      Stream.of(Parameter.values())
          .filter(parameter -> !parameter.isFamily())
          .map(Parameter::spelling)
          .toList();

  private final Map<Parameter, List<String>> given = new EnumMap<>(Parameter.class);
  private final Map<String, String> families = new LinkedHashMap<>();
  private final Map<Parameter, String> echoes = new EnumMap<>(Parameter.class);
  private final Limits limits;
  private final Mistakes mistakes;
  private final Deadline deadline;
  private ChartType type = ChartType.COMPARE;

  /** Sorts the fields by parameter; unknown names that look like a slip are mistakes. */
  Fields(QueryString query, Limits limits, Mistakes mistakes, Deadline deadline) {
    this.limits = limits;
    this.mistakes = mistakes;
    this.deadline = deadline;
    for (QueryString.Field field : query.fields()) {
      deadline.check();
      Optional<Parameter> parameter = Parameter.named(field.name());
      if (parameter.isEmpty()) {
        meant(field.name())
            .ifPresent(
                meant ->
                    mistakes.add(
                        Problem.wrong(field.name(), "", "is not a parameter", "")
                            .suggest(Optional.of(meant))));
      } else if (!isBlank(field.value()) || parameter.get().domain() instanceof Domain.Switch) {
        keep(parameter.get(), field);
      }
    }
  }

  /** The name that was probably meant, of a parameter or of a family's member. */
  private static Optional<String> meant(String name) {
    String stem = Parameter.COLOR.stem();
    int end = name.indexOf('.') + 1;
    return end > 0
        ? Spelling.meant(name.substring(0, end), List.of(stem))
            .map(word -> word + name.substring(end))
        : Spelling.meant(name, NAMES);
  }

  /** Those of the built-in example. */
  static Fields ofExample(Limits limits) {
    return new Fields(
        QueryString.of("ref=" + Parameter.REF.defaultValue()),
        limits,
        new Mistakes(),
        Deadline.NONE);
  }

  private static boolean isBlank(String encoded) {
    return Percent.decode(encoded).map(String::isBlank).orElse(false);
  }

  private void keep(Parameter parameter, QueryString.Field field) {
    List<String> before = given.computeIfAbsent(parameter, absent -> new ArrayList<>());
    boolean again =
        parameter.isFamily()
            ? families.putIfAbsent(field.name(), field.value()) != null
            : !before.isEmpty() && !parameter.isRepeatable();
    if (again) {
      mistakes.add(
          Problem.wrong(
              field.name(),
              Percent.decode(field.value()).orElse(field.value()),
              "is given twice; a chart has one",
              "one " + Excerpt.of(field.name())));
    }
    before.add(field.value());
  }

  /** From now on the defaults are those of a kind of chart. */
  void useDefaultsOf(ChartType chosen) {
    type = chosen;
  }

  Mistakes mistakes() {
    return mistakes;
  }

  /** Returns what long loops look at. */
  Deadline deadline() {
    return deadline;
  }

  /** How much the request may ask for. */
  Limits limits() {
    return limits;
  }

  /** What is allowed for a parameter. */
  String allowed(Parameter parameter) {
    return parameter.domain().allowed(limits);
  }

  /** Notes a mistake in a parameter as it was given. */
  void wrong(Parameter parameter, String detail, String allowed) {
    mistakes.add(Problem.wrong(parameter.spelling(), echo(parameter), detail, allowed));
  }

  /** Whether a request says anything for a parameter. */
  boolean has(Parameter parameter) {
    return given.containsKey(parameter);
  }

  /** All that was given for a parameter, still encoded. */
  List<String> raw(Parameter parameter) {
    return given.getOrDefault(parameter, List.of());
  }

  /** Returns an excerpt of what was given, decoded; what cannot be decoded as it was written. */
  String echo(Parameter parameter) {
    return echoes.computeIfAbsent(
        parameter,
        absent -> {
          String raw = String.join(" ", raw(parameter));
          return Excerpt.of(Percent.decode(raw).orElse(raw));
        });
  }

  private String rawOrDefault(Parameter parameter) {
    List<String> raw = raw(parameter);
    return raw.isEmpty() ? parameter.defaultValue(type) : raw.get(0);
  }

  /** The whole field, decoded; its default where nothing is given. */
  String decoded(Parameter parameter) {
    if (!has(parameter)) {
      return parameter.defaultValue(type);
    }
    String raw = raw(parameter).get(0);
    return Percent.decode(raw)
        .orElseGet(
            () -> {
              broken(parameter, raw);
              return parameter.defaultValue(type);
            });
  }

  String text(Parameter parameter) {
    String text = decoded(parameter);
    return checked(parameter, text, ((Domain.Text) parameter.domain()).longest(limits)) ? text : "";
  }

  /**
   * A text of which the beginning is kept, without spaces around it; nothing where nothing is
   * given.
   */
  Optional<String> beginning(Parameter parameter) {
    if (!has(parameter)) {
      return Optional.empty();
    }
    int longest = ((Domain.Beginning) parameter.domain()).longest();
    String text = decoded(parameter).strip();
    String kept =
        text.codePointCount(0, text.length()) <= longest
            ? text
            : text.substring(0, text.offsetByCodePoints(0, longest)).stripTrailing();
    return checked(parameter, kept, longest) ? Optional.of(kept) : Optional.empty();
  }

  int whole(Parameter parameter) {
    Domain.Whole range = (Domain.Whole) parameter.domain();
    String text = decoded(parameter).strip();
    if (DecimalNumber.isWhole(text)) {
      int number = Integer.parseInt(text);
      int max = range.max(limits);
      if (number >= range.min() && number <= max) {
        return number;
      }
      wrong(
          parameter,
          number < range.min()
              ? "is below the least, " + range.min()
              : "is over the limit of " + max,
          range.allowed(limits));
    } else {
      wrong(parameter, "is not a whole number that can be read", range.allowed(limits));
    }
    String value = parameter.defaultValue(type);
    return value.isEmpty() ? range.min() : Integer.parseInt(value);
  }

  OptionalInt optionalWhole(Parameter parameter) {
    return has(parameter) ? OptionalInt.of(whole(parameter)) : OptionalInt.empty();
  }

  <E extends Enum<E>> E choice(Parameter parameter, Class<E> constants) {
    return Spelling.constant(word(parameter), constants).orElseThrow();
  }

  /** A choice that the data make where the request does not say. */
  <E extends Enum<E>> Optional<E> optionalChoice(Parameter parameter, Class<E> constants) {
    return has(parameter) ? Spelling.constant(word(parameter), constants) : Optional.empty();
  }

  /** Whether something is done. */
  boolean on(Parameter parameter) {
    return switch (decoded(parameter).strip().toLowerCase(Locale.ROOT)) {
      case "", "1", "true" -> true;
      case "0", "false" -> false;
      default -> word(parameter).equals("on");
    };
  }

  /** One of the words that a parameter may be, as it is listed; its default where it is none. */
  String word(Parameter parameter) {
    String text = decoded(parameter).strip();
    List<String> words = parameter.domain().words();
    Optional<String> chosen = words.stream().filter(text::equalsIgnoreCase).findFirst();
    if (chosen.isEmpty()) {
      mistakes.add(
          Problem.wrong(
                  parameter.spelling(),
                  text,
                  "is not one of the words for " + parameter.spelling(),
                  allowed(parameter))
              .suggest(Spelling.meant(text, words)));
    }
    return chosen.orElse(parameter.defaultValue(type));
  }

  OptionalDouble number(Parameter parameter) {
    return has(parameter) ? number(parameter, decoded(parameter)) : OptionalDouble.empty();
  }

  /** What was given for a family, still encoded, by whole names in lower case. */
  Map<String, String> family() {
    return Collections.unmodifiableMap(families);
  }

  /** The labels of a list, its ranges written out; what is in them is not checked. */
  List<String> labels(Parameter parameter) {
    String raw = rawOrDefault(parameter);
    long count = ListText.count(raw);
    if (count > limits.periods()) {
      mistakes.tooMany(parameter, echo(parameter), count, parameter.spelling(), limits.periods());
      return List.of();
    }
    return ListText.labels(raw)
        .orElseGet(
            () -> {
              broken(parameter, raw);
              return List.of();
            });
  }

  /** The items of a list in which no item has a comma. */
  List<String> items(Parameter parameter, int limit) {
    String raw = rawOrDefault(parameter);
    List<String> items =
        ListText.flatItems(raw)
            .orElseGet(
                () -> {
                  broken(parameter, raw);
                  return List.of();
                });
    if (items.size() > limit) {
      mistakes.tooMany(parameter, echo(parameter), items.size(), parameter.spelling(), limit);
      return List.of();
    }
    return items;
  }

  /** The references that are given. */
  List<Reference> references(Parameter parameter) {
    List<String> all = raw(parameter);
    if (all.size() > MOST_REFERENCES) {
      mistakes.tooMany(parameter, "", all.size(), "references", MOST_REFERENCES);
      return List.of();
    }
    return all.stream().map(raw -> reference(parameter, raw)).flatMap(Optional::stream).toList();
  }

  private Optional<Reference> reference(Parameter parameter, String raw) {
    Optional<String> decoded = Percent.decode(raw);
    if (decoded.isEmpty()) {
      broken(parameter, raw);
      return Optional.empty();
    }
    String text = decoded.get();
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      itemWrong(parameter, text, "has no colon between its label and its value");
      return Optional.empty();
    }
    String label = text.substring(0, colon).strip();
    OptionalDouble value = number(parameter, text.substring(colon + 1));
    return checked(parameter, label, limits.label()) && value.isPresent()
        ? Optional.of(new Reference(label, value.getAsDouble()))
        : Optional.empty();
  }

  private OptionalDouble number(Parameter parameter, String item) {
    OptionalDouble number = DecimalNumber.parse(item.strip());
    if (number.isEmpty()) {
      itemWrong(parameter, item, "is not a number");
    } else if (Math.abs(number.getAsDouble()) > limits.value()) {
      itemWrong(
          parameter, item, "is larger than " + limits.valueText() + ", the limit for a value");
      return OptionalDouble.empty();
    }
    return number;
  }

  private boolean checked(Parameter parameter, String text, int longest) {
    Optional<String> fault = PlainText.fault(text, longest, limits.marks());
    fault.ifPresent(
        detail ->
            mistakes.add(
                Problem.wrong(
                    parameter.spelling(), text, detail, "up to " + longest + " characters")));
    return fault.isEmpty();
  }

  /** Notes a mistake in a part of what was given. */
  void itemWrong(Parameter parameter, String item, String detail) {
    mistakes.add(Problem.wrong(parameter.spelling(), item, detail, allowed(parameter)));
  }

  /** Notes that something cannot be decoded. */
  void broken(Parameter parameter, String raw) {
    mistakes.add(Problem.broken(parameter.spelling(), raw));
  }
}
