package io.chartreel.request.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A problem in a request, or a summary of several. Every part is bounded in length, whatever the
 * request contains.
 *
 * @param parameter the name of the parameter as it was written, or as it should be if it is
 *     missing; {@code body} or {@code permalink} for those; empty in a summary of several
 *     parameters
 * @param value the rejected value; may be empty
 * @param detail a sentence that states what is wrong, with the value, and where
 * @param allowed a sentence that states what to do instead; may be empty
 * @param suggestion the word that was probably meant
 * @param tooMuch whether the request is well formed and only exceeds a limit
 * @param count the number of problems: more than 1 in a summary
 */
public record Problem(
    String parameter,
    String value,
    String detail,
    String allowed,
    Optional<String> suggestion,
    boolean tooMuch,
    int count) {
  /** The longest sentence, in characters (code points), including what it quotes. */
  private static final int MAX_TEXT_LENGTH = 500;

  /** Bytes of the longest escape of an ASCII character: {@code \}{@code u0001} in JSON. */
  private static final int ESCAPED = 6;

  /** Truncates long texts. */
  public Problem {
    parameter = Excerpt.of(parameter);
    value = Excerpt.of(value);
    detail = Excerpt.of(detail, MAX_TEXT_LENGTH);
    allowed = Excerpt.of(allowed, MAX_TEXT_LENGTH);
    suggestion = suggestion.map(Excerpt::of);
  }

  /**
   * Returns the problem of a value that is not allowed.
   *
   * @param detail the whole sentence: {@code fps=fast is not an integer.}
   * @param allowed the whole sentence: {@code Use an integer from 1 to 50.}
   */
  public static Problem of(String parameter, String value, String detail, String allowed) {
    return new Problem(parameter, value, detail, allowed, Optional.empty(), false, 1);
  }

  /**
   * Returns the problem of a well-formed request that exceeds a limit.
   *
   * @param detail the whole sentence: {@code The animation would have 886 frames (limit 600).}
   * @param allowed the whole sentence: {@code Lower fps or use fewer periods.}
   */
  public static Problem overLimit(String parameter, String value, String detail, String allowed) {
    return new Problem(parameter, value, detail, allowed, Optional.empty(), true, 1);
  }

  /** Returns the problem of a value with an invalid percent-encoding. */
  public static Problem undecodable(String parameter, String value) {
    return of(
        parameter,
        value,
        Excerpt.of(parameter) + " has an invalid percent-encoding.",
        "Write % as %25, and encode text as UTF-8.");
  }

  /**
   * Returns the problem of a list or table with too many items.
   *
   * @param items the plural of what is counted, such as {@code rows}
   */
  public static Problem tooMany(
      String parameter, String value, long count, String items, long limit) {
    String subject =
        switch (parameter) {
          case "data", "body" -> "The " + parameter + " has";
          default -> "There are";
        };
    return overLimit(
        parameter,
        value,
        String.format(Locale.ROOT, "%s %,d %s (limit %,d).", subject, count, items, limit),
        String.format(Locale.ROOT, "Use at most %,d %s.", limit, items));
  }

  /**
   * Returns a summary of problems that are only counted.
   *
   * @param parameter the parameter that all of them are about; empty if there are several
   */
  public static Problem summary(String parameter, int count, boolean tooMuch) {
    String problems =
        String.format(Locale.ROOT, "%,d more problem%s", count, count == 1 ? "" : "s");
    String detail =
        parameter.isEmpty()
            ? problems + (count == 1 ? " is not listed." : " are not listed.")
            : Excerpt.of(parameter) + " has " + problems + ".";
    return new Problem(parameter, "", detail, "", Optional.empty(), tooMuch, count);
  }

  /** Returns the total of problems, including those that a summary counts. */
  public static int count(List<Problem> problems) {
    return problems.stream().mapToInt(Problem::count).sum();
  }

  /** Returns the subject of a sentence about a value: {@code fps=90}, or the name alone. */
  public static String subject(String parameter, String value) {
    return Excerpt.of(parameter) + (value.isEmpty() ? "" : "=" + Excerpt.of(value));
  }

  /** Returns the same problem of another part of the request. */
  public Problem withParameter(String other) {
    return new Problem(other, value, detail, allowed, suggestion, tooMuch, count);
  }

  /**
   * Returns this problem with other advice.
   *
   * @param remedy the whole sentence: {@code Set repeat=sum.}
   */
  public Problem withRemedy(String remedy) {
    return new Problem(parameter, value, detail, remedy, suggestion, tooMuch, count);
  }

  /** Returns this problem with the word that was probably meant. */
  public Problem suggest(Optional<String> meant) {
    return new Problem(parameter, value, detail, allowed, meant, tooMuch, count);
  }

  /** Returns the same problem of a part with another name, if it is about a part with a name. */
  public Problem in(String part, String other) {
    return parameter.equals(part)
        ? new Problem(other, value, detail, allowed, suggestion, tooMuch, count)
        : this;
  }

  /** Returns the whole text: what is wrong, what was probably meant, and what to do. */
  public String sentence() {
    return detail
        + suggestion.map(meant -> " Did you mean \"" + meant + "\"?").orElse("")
        + (allowed.isEmpty() ? "" : " " + allowed);
  }

  /** Returns an upper bound of its size in bytes, in JSON and in HTML. */
  public int bytes() {
    return (parameter + value + sentence()).codePoints().map(Problem::bytes).sum();
  }

  private static int bytes(int c) {
    if (c < 0x80) {
      return c < ' ' || "\"'&<>\\".indexOf(c) >= 0 ? ESCAPED : 1;
    }
    return c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
