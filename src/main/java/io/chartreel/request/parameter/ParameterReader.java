package io.chartreel.request.parameter;

import io.chartreel.chart.ChartType;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.EnumNames;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.TextRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads the parameters of a request by their types. An invalid value is added to the problems and
 * replaced by the default, so that reading continues and finds the other problems.
 */
public final class ParameterReader {
  private final GivenParameters given;
  private final Limits limits;
  private final ProblemList problems;
  private final Deadline deadline;
  private ChartType type = ChartType.COMPARE;

  /**
   * Sorts the fields of a request by parameter.
   *
   * @param problems gets unknown names that look like typos, and every invalid value
   */
  public ParameterReader(
      QueryString query, Limits limits, ProblemList problems, Deadline deadline) {
    this.limits = limits;
    this.problems = problems;
    this.deadline = deadline;
    this.given = new GivenParameters(query, problems, deadline);
  }

  /** Returns a reader of the built-in example's reference. */
  public static ParameterReader ofExample(Limits limits) {
    return new ParameterReader(
        QueryString.of("ref=" + Parameter.REF.defaultValue()),
        limits,
        new ProblemList(),
        Deadline.NONE);
  }

  /** Switches to the defaults of a chart type; initially, the defaults of compare apply. */
  public void useDefaultsOf(ChartType chosen) {
    type = chosen;
  }

  /** Returns the problems that were found so far. */
  public ProblemList problems() {
    return problems;
  }

  /** Returns a warning that lists the names that are no parameters; nothing if there are none. */
  public Optional<String> ignored() {
    return given.ignored();
  }

  /** Tells whether a parameter is given with another value than its default in the chart type. */
  public boolean differsFromDefault(Parameter parameter) {
    return has(parameter)
        && !PercentEncoding.decode(raw(parameter).get(0))
            .map(String::strip)
            .filter(parameter.defaultValue(type)::equalsIgnoreCase)
            .isPresent();
  }

  /** Returns the deadline that long loops check. */
  public Deadline deadline() {
    return deadline;
  }

  /** Returns the limits of the request. */
  public Limits limits() {
    return limits;
  }

  /** Tells whether a parameter is given. */
  public boolean has(Parameter parameter) {
    return given.has(parameter);
  }

  /**
   * Tells whether a parameter is in the request, but without a value, which is as if it were not.
   */
  public boolean isEmpty(Parameter parameter) {
    return given.isEmpty(parameter);
  }

  /** Returns all values of a parameter, still percent-encoded. */
  public List<String> raw(Parameter parameter) {
    return given.values(parameter);
  }

  /** Returns the values of a family by full name as it was written, still percent-encoded. */
  public Map<String, String> family(Parameter family) {
    return given.family(family);
  }

  /** Returns an excerpt of a parameter's values, decoded if possible. */
  public String echo(Parameter parameter) {
    return given.excerpt(parameter);
  }

  /** Tells users what values a parameter accepts: {@code Use an integer from 1 to 50.} */
  public String remedy(Parameter parameter) {
    return parameter.type().remedy(limits);
  }

  /**
   * Adds a problem with the whole value of a parameter.
   *
   * @param detail a sentence that states what is wrong
   * @param allowed a sentence that states what to do
   */
  public void reject(Parameter parameter, String detail, String allowed) {
    problems.add(Problem.of(parameter.key(), echo(parameter), detail, allowed));
  }

  /**
   * Adds a problem with a part of a parameter's value.
   *
   * @param item the part
   * @param detail a sentence that states what is wrong
   */
  public void rejectItem(Parameter parameter, String item, String detail) {
    problems.add(Problem.of(parameter.key(), item, detail, remedy(parameter)));
  }

  /** Adds the problem of a value with an invalid percent-encoding. */
  public void rejectUndecodable(Parameter parameter, String raw) {
    problems.add(Problem.undecodable(parameter.key(), raw));
  }

  private String rawOrDefault(Parameter parameter) {
    List<String> raw = raw(parameter);
    return raw.isEmpty() ? parameter.defaultValue(type) : raw.get(0);
  }

  /** Returns the decoded value, or the default if it is absent or cannot be decoded. */
  public String decoded(Parameter parameter) {
    if (!has(parameter)) {
      return parameter.defaultValue(type);
    }
    String raw = raw(parameter).get(0);
    Optional<String> decoded = PercentEncoding.decode(raw);
    if (decoded.isEmpty()) {
      rejectUndecodable(parameter, raw);
    }
    return decoded.orElse(parameter.defaultValue(type));
  }

  /** Reads a text; empty if it is absent or invalid. */
  public String text(Parameter parameter) {
    ParameterType.Text type = (ParameterType.Text) parameter.type();
    String text = decoded(parameter);
    if (type.hasLines()) {
      text = text.replace("\r\n", "\n");
    }
    String line = type.hasLines() ? text.replace('\n', ' ') : text;
    return canBeDrawn(parameter, parameter.key(), line, type.longest(limits)) ? text : "";
  }

  /** Reads a text that is stripped and truncated; nothing if it is absent or invalid. */
  public Optional<String> truncatedText(Parameter parameter) {
    if (!has(parameter)) {
      return Optional.empty();
    }
    int longest = ((ParameterType.TruncatedText) parameter.type()).longest();
    String text = decoded(parameter).strip();
    String truncated =
        text.codePointCount(0, text.length()) <= longest
            ? text
            : text.substring(0, text.offsetByCodePoints(0, longest)).stripTrailing();
    return canBeDrawn(parameter, parameter.key(), truncated, longest)
        ? Optional.of(truncated)
        : Optional.empty();
  }

  /**
   * Adds a problem if a text is too long or has characters that cannot be drawn.
   *
   * @param subject what the text is, for the message
   * @param longest the limit of its length, in characters (code points)
   * @return whether there was no problem
   */
  public boolean canBeDrawn(Parameter parameter, String subject, String text, int longest) {
    Optional<String> fault = TextRules.fault(text, longest, limits.marks());
    fault.ifPresent(
        predicate ->
            problems.add(
                Problem.of(
                    parameter.key(),
                    text,
                    subject + " " + predicate + ".",
                    "Use plain text of up to " + longest + " characters.")));
    return fault.isEmpty();
  }

  /** Reads an integer. */
  public int integer(Parameter parameter) {
    ParameterType.IntegerRange range = (ParameterType.IntegerRange) parameter.type();
    String text = decoded(parameter).strip();
    double number = DecimalNumber.parse(text).orElse(Double.NaN);
    String fault;
    if (number != Math.rint(number)) {
      fault = " is not an integer.";
    } else if (number < range.min()) {
      fault = " is too small.";
    } else if (number > range.max(limits)) {
      fault = " is too high.";
    } else if (DecimalNumber.isInteger(text)) {
      return Integer.parseInt(text);
    } else {
      fault = " is not an integer.";
    }
    reject(parameter, Problem.subject(parameter.key(), text) + fault, range.remedy(limits));
    String value = parameter.defaultValue(type);
    return value.isEmpty() ? range.min() : Integer.parseInt(value);
  }

  /** Reads an integer whose default depends on the data; nothing if it is absent. */
  public OptionalInt optionalInteger(Parameter parameter) {
    return has(parameter) ? OptionalInt.of(integer(parameter)) : OptionalInt.empty();
  }

  /** Reads a choice of enum constants. */
  public <E extends Enum<E>> E choice(Parameter parameter, Class<E> constants) {
    return EnumNames.parse(word(parameter), constants).orElseThrow();
  }

  /** Reads a choice whose default depends on the data; nothing if it is absent. */
  public <E extends Enum<E>> Optional<E> optionalChoice(Parameter parameter, Class<E> constants) {
    return has(parameter) ? EnumNames.parse(word(parameter), constants) : Optional.empty();
  }

  /** Reads a switch. */
  public boolean isOn(Parameter parameter) {
    return switchWord(parameter).equals("on");
  }

  /** Returns the word for what a switch is set to. */
  private String switchWord(Parameter parameter) {
    return switch (decoded(parameter).strip().toLowerCase(Locale.ROOT)) {
      case "", "1", "true" -> "on";
      case "0", "false" -> "off";
      default -> word(parameter);
    };
  }

  /** Reads a switch that may be {@code auto}; nothing if it is. */
  public Optional<Boolean> automaticSwitch(Parameter parameter) {
    String word = switchWord(parameter);
    return word.equals("auto") ? Optional.empty() : Optional.of(word.equals("on"));
  }

  /** Reads an integer in place of which there may be a word; nothing if it is the word. */
  public OptionalInt integerUnlessWord(Parameter parameter) {
    ParameterType.WordOrInteger type = (ParameterType.WordOrInteger) parameter.type();
    String text = decoded(parameter).strip();
    if (text.equalsIgnoreCase(type.word())) {
      return OptionalInt.empty();
    }
    boolean isInteger = DecimalNumber.isInteger(text);
    long number = isInteger ? Long.parseLong(text) : 0;
    if (isInteger && number >= type.min() && number <= type.max(limits)) {
      return OptionalInt.of((int) number);
    }
    String fault =
        !isInteger ? " is not valid." : number < type.min() ? " is too small." : " is too high.";
    reject(parameter, Problem.subject(parameter.key(), text) + fault, type.remedy(limits));
    return OptionalInt.empty();
  }

  /** Reads one of the words of a parameter's type, in the case of the type. */
  public String word(Parameter parameter) {
    String text = parameter.type().normalized(decoded(parameter).strip());
    List<String> words = parameter.type().words();
    Optional<String> chosen = words.stream().filter(text::equalsIgnoreCase).findFirst();
    if (chosen.isEmpty()) {
      problems.add(
          Problem.of(
                  parameter.key(),
                  text,
                  Problem.subject(parameter.key(), text) + " is not valid.",
                  remedy(parameter))
              .suggest(Suggestion.closest(text, words)));
    }
    return chosen.orElse(parameter.defaultValue(type));
  }

  /** Reads a number; nothing if it is absent or invalid. */
  public OptionalDouble number(Parameter parameter) {
    return has(parameter) ? number(parameter, decoded(parameter)) : OptionalDouble.empty();
  }

  /** Reads a number from a part of a parameter's value; nothing if it is invalid. */
  public OptionalDouble number(Parameter parameter, String item) {
    OptionalDouble number = DecimalNumber.parse(item.strip());
    String subject = Problem.subject(parameter.key(), item);
    if (number.isEmpty()) {
      rejectItem(parameter, item, subject + " is not a number.");
    } else if (Math.abs(number.getAsDouble()) > limits.value()) {
      rejectItem(
          parameter, item, subject + " is too large (magnitude limit " + limits.valueText() + ").");
      return OptionalDouble.empty();
    }
    return number;
  }

  /** Reads a list of labels and expands its ranges. The labels themselves are not checked. */
  public List<String> labels(Parameter parameter) {
    String raw = rawOrDefault(parameter);
    long count = ListSyntax.count(raw);
    return isWithin(parameter, count, limits.periods())
        ? decoded(parameter, raw, ListSyntax.labels(raw))
        : List.of();
  }

  /** Reads a list of items that contain no commas. */
  public List<String> items(Parameter parameter, int limit) {
    String raw = rawOrDefault(parameter);
    List<String> items = decoded(parameter, raw, ListSyntax.flatItems(raw));
    return isWithin(parameter, items.size(), limit) ? items : List.of();
  }

  private boolean isWithin(Parameter parameter, long count, int limit) {
    if (count > limit) {
      problems.tooMany(parameter, echo(parameter), count, parameter.key(), limit);
    }
    return count <= limit;
  }

  private List<String> decoded(Parameter parameter, String raw, Optional<List<String>> list) {
    if (list.isEmpty()) {
      rejectUndecodable(parameter, raw);
    }
    return list.orElse(List.of());
  }
}
