package io.chartreel.request.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.Problem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a text that is no JSON, which is a piece of a program more often than
 * not.
 *
 * @param text without a byte order mark
 */
record JsonSyntaxProblem(String text, Limits limits) {
  private static final String BODY = "body";
  private static final String OBJECT_ALONE =
      "only the object, from { to }, or the array of records";

  /** The beginning of a function, in each of the ways in which JavaScript writes one. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:async\\b|function\\b|[\\w$]{1,100}\\s{0,9}=>"
              + "|\\([^()]{0,200}\\)\\s{0,9}(?:=>|\\{))");

  /** The part of a text on which patterns are tried. */
  private static final int NEAR = 400;

  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\d_$.]*");
  private static final Pattern PARSERS_OWN =
      Pattern.compile(" \\(code \\d+\\)| \\((?:for|JSON String,) .*");

  /** Where the text goes on behind spaces, line ends and comments. */
  int skip(int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = endOfLine(at);
      } else if (text.startsWith("/*", at) && text.indexOf("*/", at + 2) > 0) {
        at = text.indexOf("*/", at + 2) + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Something stands before the object, or there is none. */
  Problem before(int start) {
    int object = start;
    while (object < text.length() && "{[".indexOf(text.charAt(object)) < 0) {
      object++;
    }
    if (start == text.length()) {
      return Problem.wrong(BODY, "", "has no object in it", OBJECT_ALONE);
    }
    return object == text.length()
        ? Problem.wrong(
            BODY,
            "",
            "starts with " + quoted(start, object) + ", which is no JSON that makes a chart",
            "an object with the parameters as members, an array of records, or a Chart.js"
                + " configuration; CSV has the Content-Type text/csv")
        : Problem.wrong(BODY, "", "starts with " + quoted(start, object), OBJECT_ALONE);
  }

  /** Something stands behind the object. */
  Problem behind(int end) {
    return Problem.wrong(
        BODY,
        "",
        "goes on behind its end with " + quoted(end, text.length()) + " at " + place(end),
        OBJECT_ALONE);
  }

  /** A number that no chart could show. */
  Problem longNumber() {
    return Problem.wrong(
        BODY,
        "",
        "has a number that is too long to be read",
        "numbers up to " + limits.valueText() + " in size");
  }

  /** An escape that is half of a character. */
  static Problem halfCharacter() {
    return Problem.wrong(
        BODY,
        "",
        "has half of a character in it",
        "two escapes for a character beyond U+FFFF, such as \\ud83d\\ude00");
  }

  /** Something within the object is no JSON. */
  Problem within(JsonProcessingException broken) {
    JsonLocation location = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
    int at = (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
    String message = broken.getOriginalMessage().lines().findFirst().orElse("");
    if (broken instanceof StreamConstraintsException && message.startsWith("Number")) {
      return longNumber();
    }
    if (broken instanceof StreamConstraintsException && message.contains("nesting depth")) {
      return Problem.wrong(
          BODY,
          "",
          "has a depth of more than " + LenientJson.DEEPEST + " arrays and objects in each other",
          "the members that README names, and no deeper");
    }
    if (broken instanceof StreamConstraintsException && message.startsWith("Token count")) {
      return Problem.tooMuch(
          BODY,
          "",
          String.format(Locale.ROOT, "has more than %,d names and values", LenientJson.MOST_TOKENS),
          "fewer, or the same as CSV");
    }
    if (broken instanceof JsonEOFException) {
      return Problem.wrong(
          BODY,
          "",
          "cannot be read as JSON, for it ends before it is complete, at " + place(at),
          "a } for each {, a ] for each [, and a quote at the end of each text");
    }
    if (FUNCTION.matcher(near(at)).lookingAt()) {
      return Problem.wrong(
          BODY,
          "",
          "has a function at " + place(at) + ", and no program is run here",
          "leave it out, or give the value that it would return");
    }
    if (text.startsWith("`", at)) {
      return Problem.wrong(
          BODY, "", "has a ` at " + place(at), "a text in double or single quotes");
    }
    Matcher word = WORD.matcher(near(at));
    if (message.startsWith("Unrecognized token") && word.lookingAt()) {
      return Problem.wrong(
          BODY,
          "",
          "has the word "
              + quoted(at, at + word.end())
              + " at "
              + place(at)
              + ", which is no value, and no program is run here",
          "a number, a text in quotes, or null where there is none");
    }
    return Problem.wrong(
        BODY,
        "",
        "cannot be read as JSON at " + place(at) + ": " + reason(message),
        "JSON (RFC 8259)");
  }

  private String near(int at) {
    return text.substring(at, Math.min(text.length(), at + NEAR));
  }

  private String place(int at) {
    String before = text.substring(0, at);
    return "line "
        + (1 + before.chars().filter(c -> c == '\n').count())
        + ", column "
        + (at - before.lastIndexOf('\n'));
  }

  /** The first line of a part of the text, or its beginning. */
  private String quoted(int from, int to) {
    return "`" + beginning(text.substring(from, Math.min(to, endOfLine(from))).strip(), 60) + "`";
  }

  private static String beginning(String line, int longest) {
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
  }

  /** What the parser says, without its lists of all that can be set and its places. */
  private static String reason(String message) {
    String plain = PARSERS_OWN.matcher(beginning(message, NEAR)).replaceAll("");
    return beginning(plain, 120);
  }
}
