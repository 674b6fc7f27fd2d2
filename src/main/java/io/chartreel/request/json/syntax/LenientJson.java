package io.chartreel.request.json.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Parses JSON (RFC 8259) with the extensions of JSON5 that appear in JavaScript sources: comments,
 * single quotes, unquoted names, trailing commas, and numbers such as {@code .5}, {@code +1} and
 * {@code NaN}. The caller limits the length of the text.
 */
public final class LenientJson {
  /** The deepest nesting of arrays and objects. */
  private static final int MAX_DEPTH = 30;

  /** The most names, values, braces and brackets; a body of the default size has fewer. */
  private static final int MAX_TOKENS = 2_000_000;

  private static final int MAX_NUMBER_LENGTH = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // All requests would share one table of names, and it stays broken once names
                  // with the same hash code have overfilled it.
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private LenientJson() {}

  /**
   * Returns the object or array in a text. Objects on a line each (JSON Lines) are returned as an
   * array. Its numbers may be NaN and infinite, so that the readers of values can report them with
   * their place.
   *
   * @throws BadRequestException if the text is not JSON, is too deep or has too many tokens
   */
  public static JsonNode parse(String text, Limits limits, Deadline deadline)
      throws BadRequestException {
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    JsonSyntaxProblem syntax = new JsonSyntaxProblem(json);
    int start = syntax.skip(0);
    if (start == json.length() || "{[".indexOf(json.charAt(start)) < 0) {
      throw rejected(syntax.beforeJson(start));
    }
    try (JsonParser parser = new BoundedJsonParser(MAPPER.createParser(json), deadline)) {
      JsonNode root = tree(parser, syntax, limits);
      int end = syntax.skip(offset(parser.currentLocation(), json));
      if (root.isObject() && json.startsWith("{", end) && json.lastIndexOf('\n', end) >= start) {
        ArrayNode lines = MAPPER.createArrayNode().add(root);
        while (json.startsWith("{", end)) {
          lines.add(tree(parser, syntax, limits));
          end = syntax.skip(offset(parser.currentLocation(), json));
        }
        root = lines;
      }
      if (end < json.length()) {
        throw rejected(syntax.afterJson(end));
      }
      if (json.contains("\\u") && root.toString().codePoints().anyMatch(LenientJson::isSurrogate)) {
        throw rejected(
            JsonSyntaxProblem.problem(
                "Invalid JSON: an escape is half of a surrogate pair.",
                "Use two escapes for a character beyond U+FFFF, such as \\ud83d\\ude00."));
      }
      return root;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonNode tree(JsonParser parser, JsonSyntaxProblem syntax, Limits limits)
      throws IOException, BadRequestException {
    try {
      return MAPPER.readTree(parser);
    } catch (StreamConstraintsException overLimit) {
      throw rejected(exceededLimit(parser, limits));
    } catch (StreamReadException invalid) {
      throw rejected(syntax.unexpected(offset(invalid.getLocation(), syntax.text())));
    } catch (JsonProcessingException duplicate) {
      int offset = offset(parser.currentTokenLocation(), syntax.text());
      throw rejected(syntax.repeatedName(parser.currentName(), offset));
    } catch (NumberFormatException hugeExponent) {
      throw rejected(longNumber(limits));
    }
  }

  private static Problem exceededLimit(JsonParser parser, Limits limits) {
    if (parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
      return JsonSyntaxProblem.problem(
          "The JSON has more than " + MAX_DEPTH + " arrays and objects inside each other.",
          "Use at most " + MAX_DEPTH + ", e.g. an array of objects.");
    }
    if (parser.currentTokenCount() > MAX_TOKENS) {
      return JsonSyntaxProblem.overLimit(
          String.format(Locale.ROOT, "The JSON has more than %,d names and values.", MAX_TOKENS),
          "Send less data, or the same data as CSV.");
    }
    return longNumber(limits);
  }

  private static Problem longNumber(Limits limits) {
    return JsonSyntaxProblem.problem(
        "The JSON has a number with too many digits.",
        "Use numbers up to " + limits.valueText() + ".");
  }

  private static int offset(JsonLocation location, String text) {
    return (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
  }

  /** Returns whether a code point is one half of a surrogate pair, see RFC 8259, section 8.2. */
  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static BadRequestException rejected(Problem problem) {
    return new BadRequestException(List.of(problem));
  }
}
