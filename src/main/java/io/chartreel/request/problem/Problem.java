package io.chartreel.request.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One mistake in a request, or a summary of several. No part of it is long, whatever the request
 * is.
 *
 * @param parameter the name that is wrong, as it was written or, where it is missing, as it should
 *     be; empty in a summary of several parameters
 * @param value what was written; empty where nothing was
 * @param detail what is wrong with it: a sentence without its subject and full stop
 * @param allowed what would be right
 * @param suggestion what was probably meant
 * @param tooMuch whether the request is well formed and merely asks for more work than is done
 * @param count how many mistakes it stands for: more than 1 in a summary
 */
public record Problem(
    String parameter,
    String value,
    String detail,
    String allowed,
    Optional<String> suggestion,
    boolean tooMuch,
    int count) {
  /** Characters (code points) of a sentence of ours, with what it quotes. */
  private static final int LONGEST_TEXT = 500;

  /** The most bytes of an ASCII character that is escaped: {@code \}{@code u0001} in JSON. */
  private static final int ESCAPED = 6;

  /** Shortens what is long. */
  public Problem {
    parameter = Excerpt.of(parameter);
    value = Excerpt.of(value);
    detail = Excerpt.of(detail, LONGEST_TEXT);
    allowed = Excerpt.of(allowed, LONGEST_TEXT);
    suggestion = suggestion.map(Excerpt::of);
  }

  /** One mistake. */
  public Problem(
      String parameter,
      String value,
      String detail,
      String allowed,
      Optional<String> suggestion,
      boolean tooMuch) {
    this(parameter, value, detail, allowed, suggestion, tooMuch, 1);
  }

  public static Problem wrong(String parameter, String value, String detail, String allowed) {
    return new Problem(parameter, value, detail, allowed, Optional.empty(), false);
  }

  public static Problem tooMuch(String parameter, String value, String detail, String allowed) {
    return new Problem(parameter, value, detail, allowed, Optional.empty(), true);
  }

  /** What is said where something cannot be decoded. */
  public static Problem broken(String parameter, String value) {
    return wrong(
        parameter,
        value,
        "has a broken % sequence, or bytes that are not UTF-8",
        "a percent sign is written %25");
  }

  /** What is said where there is more of something than is read. */
  public static Problem tooMany(
      String parameter, String value, long count, String what, long limit) {
    return tooMuch(
        parameter,
        value,
        over(count, what, limit),
        String.format(Locale.ROOT, "up to %,d %s", limit, what));
  }

  /** Returns how many mistakes some stand for. */
  public static int count(List<Problem> problems) {
    return problems.stream().mapToInt(Problem::count).sum();
  }

  /** The detail of asking for too much: by how much, and what the limit is. */
  public static String over(long asked, String unit, long limit) {
    return String.format(
        Locale.ROOT, "makes %,d %s, %,d over the limit of %,d", asked, unit, asked - limit, limit);
  }

  /**
   * Returns a summary of mistakes that are only counted.
   *
   * @param parameter that all of them are about; empty where there are several
   */
  public static Problem summary(String parameter, int count, boolean tooMuch) {
    String detail =
        String.format(
            Locale.ROOT,
            "%s %,d more mistake%s",
            parameter.isEmpty() ? "and" : "has",
            count,
            count == 1 ? "" : "s");
    return new Problem(parameter, "", detail, "", Optional.empty(), tooMuch, count);
  }

  public Problem suggest(Optional<String> meant) {
    return new Problem(parameter, value, detail, allowed, meant, tooMuch, count);
  }

  /** The whole mistake in one sentence. */
  public String sentence() {
    return parameter
        + (value.isEmpty() ? "" : "=" + value)
        + (parameter.isEmpty() ? "" : " ")
        + detail
        + suggestion.map(meant -> "; did you mean " + meant + "?").orElse("")
        + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
  }

  /** Returns how many bytes it has at most, in JSON as in HTML. */
  public int bytes() {
    return sentence().codePoints().map(Problem::bytes).sum();
  }

  private static int bytes(int c) {
    if (c < 0x80) {
      return c < ' ' || "\"'&<>\\".indexOf(c) >= 0 ? ESCAPED : 1;
    }
    return c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
