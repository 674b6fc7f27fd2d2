package io.chartreel.request.parameter;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.TextRules;
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
public final class ParameterReader {
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
  private final ProblemList mistakes;
  private final Deadline deadline;
  private ChartType type = ChartType.COMPARE;

  /** Sorts the fields by parameter; unknown names that look like a slip are mistakes. */
  public ParameterReader(
      QueryString query, Limits limits, ProblemList mistakes, Deadline deadline) {
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
      } else if (!isBlank(field.value())
          || parameter.get().domain() instanceof ParameterType.Switch) {
        keep(parameter.get(), field);
      }
    }
  }

  /** The name that was probably meant, of a parameter or of a family's member. */
  private static Optional<String> meant(String name) {
    String stem = Parameter.COLOR.stem();
    int end = name.indexOf('.') + 1;
    return end > 0
        ? Suggestion.meant(name.substring(0, end), List.of(stem))
            .map(word -> word + name.substring(end))
        : Suggestion.meant(name, NAMES);
  }

  /** Those of the built-in example. */
  public static ParameterReader ofExample(Limits limits) {
    return new ParameterReader(
        QueryString.of("ref=" + Parameter.REF.defaultValue()),
        limits,
        new ProblemList(),
        Deadline.NONE);
  }

  private static boolean isBlank(String encoded) {
    return PercentEncoding.decode(encoded).map(String::isBlank).orElse(false);
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
              PercentEncoding.decode(field.value()).orElse(field.value()),
              "is given twice; a chart has one",
              "one " + Excerpt.of(field.name())));
    }
    before.add(field.value());
  }

  /** From now on the defaults are those of a kind of chart. */
  public void useDefaultsOf(ChartType chosen) {
    type = chosen;
  }

  public ProblemList mistakes() {
    return mistakes;
  }

  /** Returns what long loops look at. */
  public Deadline deadline() {
    return deadline;
  }

  /** How much the request may ask for. */
  public Limits limits() {
    return limits;
  }

  /** What is allowed for a parameter. */
  public String allowed(Parameter parameter) {
    return parameter.domain().allowed(limits);
  }

  /** Returns the remedy for a parameter, a sentence: {@code Use an integer from 1 to 50.} */
  public String remedy(Parameter parameter) {
    return parameter.domain().remedy(limits);
  }

  /** Adds a problem with the whole value of a parameter, in whole sentences. */
  public void reject(Parameter parameter, String detail, String allowed) {
    mistakes.add(Problem.of(parameter.spelling(), echo(parameter), detail, allowed));
  }

  /** Adds a problem with a part of a parameter's value, in whole sentences. */
  public void rejectItem(Parameter parameter, String item, String detail) {
    mistakes.add(Problem.of(parameter.spelling(), item, detail, remedy(parameter)));
  }

  /** Notes a mistake in a parameter as it was given. */
  public void wrong(Parameter parameter, String detail, String allowed) {
    mistakes.add(Problem.wrong(parameter.spelling(), echo(parameter), detail, allowed));
  }

  /** Whether a request says anything for a parameter. */
  public boolean has(Parameter parameter) {
    return given.containsKey(parameter);
  }

  /** All that was given for a parameter, still encoded. */
  public List<String> raw(Parameter parameter) {
    return given.getOrDefault(parameter, List.of());
  }

  /** Returns an excerpt of what was given, decoded; what cannot be decoded as it was written. */
  public String echo(Parameter parameter) {
    return echoes.computeIfAbsent(
        parameter,
        absent -> {
          String raw = String.join(" ", raw(parameter));
          return Excerpt.of(PercentEncoding.decode(raw).orElse(raw));
        });
  }

  private String rawOrDefault(Parameter parameter) {
    List<String> raw = raw(parameter);
    return raw.isEmpty() ? parameter.defaultValue(type) : raw.get(0);
  }

  /** The whole field, decoded; its default where nothing is given. */
  public String decoded(Parameter parameter) {
    if (!has(parameter)) {
      return parameter.defaultValue(type);
    }
    String raw = raw(parameter).get(0);
    return PercentEncoding.decode(raw)
        .orElseGet(
            () -> {
              broken(parameter, raw);
              return parameter.defaultValue(type);
            });
  }

  public String text(Parameter parameter) {
    String text = decoded(parameter);
    return checked(parameter, text, ((ParameterType.Text) parameter.domain()).longest(limits))
        ? text
        : "";
  }

  /**
   * A text of which the beginning is kept, without spaces around it; nothing where nothing is
   * given.
   */
  public Optional<String> beginning(Parameter parameter) {
    if (!has(parameter)) {
      return Optional.empty();
    }
    int longest = ((ParameterType.Beginning) parameter.domain()).longest();
    String text = decoded(parameter).strip();
    String kept =
        text.codePointCount(0, text.length()) <= longest
            ? text
            : text.substring(0, text.offsetByCodePoints(0, longest)).stripTrailing();
    return checked(parameter, kept, longest) ? Optional.of(kept) : Optional.empty();
  }

  public int whole(Parameter parameter) {
    ParameterType.Whole range = (ParameterType.Whole) parameter.domain();
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

  public OptionalInt optionalWhole(Parameter parameter) {
    return has(parameter) ? OptionalInt.of(whole(parameter)) : OptionalInt.empty();
  }

  public <E extends Enum<E>> E choice(Parameter parameter, Class<E> constants) {
    return Suggestion.constant(word(parameter), constants).orElseThrow();
  }

  /** A choice that the data make where the request does not say. */
  public <E extends Enum<E>> Optional<E> optionalChoice(Parameter parameter, Class<E> constants) {
    return has(parameter) ? Suggestion.constant(word(parameter), constants) : Optional.empty();
  }

  /** Whether something is done. */
  public boolean on(Parameter parameter) {
    return switch (decoded(parameter).strip().toLowerCase(Locale.ROOT)) {
      case "", "1", "true" -> true;
      case "0", "false" -> false;
      default -> word(parameter).equals("on");
    };
  }

  /** One of the words that a parameter may be, as it is listed; its default where it is none. */
  public String word(Parameter parameter) {
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
              .suggest(Suggestion.meant(text, words)));
    }
    return chosen.orElse(parameter.defaultValue(type));
  }

  public OptionalDouble number(Parameter parameter) {
    return has(parameter) ? number(parameter, decoded(parameter)) : OptionalDouble.empty();
  }

  /** What was given for a family, still encoded, by whole names in lower case. */
  Map<String, String> family() {
    return Collections.unmodifiableMap(families);
  }

  /** The labels of a list, its ranges written out; what is in them is not checked. */
  public List<String> labels(Parameter parameter) {
    String raw = rawOrDefault(parameter);
    long count = ListSyntax.count(raw);
    if (count > limits.periods()) {
      mistakes.tooMany(parameter, echo(parameter), count, parameter.spelling(), limits.periods());
      return List.of();
    }
    return ListSyntax.labels(raw)
        .orElseGet(
            () -> {
              broken(parameter, raw);
              return List.of();
            });
  }

  /** The items of a list in which no item has a comma. */
  public List<String> items(Parameter parameter, int limit) {
    String raw = rawOrDefault(parameter);
    List<String> items =
        ListSyntax.flatItems(raw)
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
  public List<Reference> references(Parameter parameter) {
    List<String> all = raw(parameter);
    if (all.size() > MOST_REFERENCES) {
      mistakes.tooMany(parameter, "", all.size(), "references", MOST_REFERENCES);
      return List.of();
    }
    return all.stream().map(raw -> reference(parameter, raw)).flatMap(Optional::stream).toList();
  }

  private Optional<Reference> reference(Parameter parameter, String raw) {
    Optional<String> decoded = PercentEncoding.decode(raw);
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
    Optional<String> fault = TextRules.fault(text, longest, limits.marks());
    fault.ifPresent(
        detail ->
            mistakes.add(
                Problem.wrong(
                    parameter.spelling(), text, detail, "up to " + longest + " characters")));
    return fault.isEmpty();
  }

  /** Notes a mistake in a part of what was given. */
  public void itemWrong(Parameter parameter, String item, String detail) {
    mistakes.add(Problem.wrong(parameter.spelling(), item, detail, allowed(parameter)));
  }

  /** Notes that something cannot be decoded. */
  public void broken(Parameter parameter, String raw) {
    mistakes.add(Problem.undecodable(parameter.spelling(), raw));
  }
}
