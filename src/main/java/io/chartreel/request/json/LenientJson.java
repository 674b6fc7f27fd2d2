package io.chartreel.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads JSON, and what people copy out of programs: RFC 8259 and a good part of JSON5. How long a
 * text may be is the limit of what it stands in.
 */
final class LenientJson {
  /** How deep arrays and objects may lie in each other. */
  static final int DEEPEST = 30;

  /** Names, values, braces and brackets: more than the usual body has room for. */
  static final int MOST_TOKENS = 2_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // Its table of names is one for all requests, and stays broken once names of one
                  // hash code have overfilled it.
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNumberLength(100)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private LenientJson() {}

  /** Whether it is a surrogate without the other one, which no text can have: RFC 8259, 8.2. */
  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  /**
   * The object or the array in a text. NaN and the infinities in it are read, so that who looks for
   * a number there can say that they are none.
   *
   * @throws BadRequestException saying where the text is no JSON, or what stands around it
   */
  static JsonNode container(String text, Limits limits, Deadline deadline)
      throws BadRequestException {
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    JsonSyntaxProblem fault = new JsonSyntaxProblem(json, limits);
    int start = fault.skip(0);
    if (start == json.length() || "{[".indexOf(json.charAt(start)) < 0) {
      throw new BadRequestException(List.of(fault.before(start)));
    }
    try (JsonParser parser = new BoundedJsonParser(MAPPER.createParser(json), deadline)) {
      JsonNode root = MAPPER.readTree(parser);
      int end = fault.skip((int) parser.currentLocation().getCharOffset());
      if (end < json.length()) {
        throw new BadRequestException(List.of(fault.behind(end)));
      }
      if (json.contains("\\u") && root.toString().codePoints().anyMatch(LenientJson::isHalf)) {
        throw new BadRequestException(List.of(JsonSyntaxProblem.halfCharacter()));
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw new BadRequestException(List.of(fault.within(broken)));
    } catch (NumberFormatException beyondAllBounds) {
      throw new BadRequestException(List.of(fault.longNumber()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
