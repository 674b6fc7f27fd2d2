package io.chartreel.request;

import java.util.Locale;
import java.util.Optional;

/**
 * One mistake in a request.
 *
 * @param parameter the name that is wrong, as it was written or, where it is missing, as it should
 *     be
 * @param value what was written; empty where nothing was
 * @param detail what is wrong with it: a sentence without its subject and full stop
 * @param allowed what would be right
 * @param suggestion what was probably meant
 * @param tooMuch whether the request is well formed and merely asks for more work than is done
 */
public record Problem(
    String parameter,
    String value,
    String detail,
    String allowed,
    Optional<String> suggestion,
    boolean tooMuch) {
  private static final int LONGEST_ECHO = 100;

  /** Shortens a long value. */
  public Problem {
    if (value.codePointCount(0, value.length()) > LONGEST_ECHO) {
      value = value.substring(0, value.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
    }
  }

  static Problem wrong(String parameter, String value, String detail, String allowed) {
    return new Problem(parameter, value, detail, allowed, Optional.empty(), false);
  }

  static Problem tooMuch(String parameter, String value, String detail, String allowed) {
    return new Problem(parameter, value, detail, allowed, Optional.empty(), true);
  }

  /** What is said where something cannot be decoded. */
  static Problem broken(String parameter, String value) {
    return wrong(
        parameter,
        value,
        "has a broken % sequence, or bytes that are not UTF-8",
        "a percent sign is written %25");
  }

  /** What is said where there is more of something than is read. */
  static Problem tooMany(String parameter, String value, long count, String what, long limit) {
    return tooMuch(
        parameter,
        value,
        over(count, what, limit),
        String.format(Locale.ROOT, "up to %,d %s", limit, what));
  }

  /** The detail of asking for too much: by how much, and what the limit is. */
  public static String over(long asked, String unit, long limit) {
    return String.format(
        Locale.ROOT, "makes %,d %s, %,d over the limit of %,d", asked, unit, asked - limit, limit);
  }

  Problem suggest(Optional<String> meant) {
    return new Problem(parameter, value, detail, allowed, meant, tooMuch);
  }

  /** The whole mistake in one sentence. */
  public String sentence() {
    return parameter
        + (value.isEmpty() ? "" : "=" + value)
        + " "
        + detail
        + suggestion.map(meant -> "; did you mean " + meant + "?").orElse("")
        + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
  }
}
