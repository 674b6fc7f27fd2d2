package io.chartreel.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Pattern;

/** Reads JSON, and what people copy out of programs: RFC 8259 and a good part of JSON5. */
final class JsonText {
  private static final String BODY = "body";
  private static final int DEEPEST = 30;
  private static final Pattern FUNCTION =
      Pattern.compile("\\bfunction\\b|=>|[\\w$]+\\s*\\([^)]*\\)\\s*\\{");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxDocumentLength(Limits.MAX_BODY)
                          .maxStringLength(Limits.MAX_BODY)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /**
   * The object in a text.
   *
   * @throws BadRequestException saying where the text is no JSON, or that it is no object
   */
  static JsonNode object(String text) throws BadRequestException {
    JsonNode root;
    try {
      root = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JsonProcessingException broken) {
      throw new BadRequestException(List.of(problem(text, broken)));
    } catch (NumberFormatException beyondAllBounds) {
      throw new BadRequestException(
          List.of(
              Problem.wrong(
                  BODY,
                  "",
                  "has a number that is too long to be read",
                  "numbers up to 1e15 in size")));
    }
    if (!root.isObject()) {
      throw new BadRequestException(
          List.of(
              Problem.wrong(
                  BODY,
                  "",
                  "is JSON, but no object",
                  "an object with the parameters as members, or a Chart.js configuration")));
    }
    return root;
  }

  private static Problem problem(String text, JsonProcessingException broken) {
    JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
    String place = "line " + at.getLineNr() + ", column " + at.getColumnNr();
    String line = text.lines().skip(Math.max(0, at.getLineNr() - 1)).findFirst().orElse("");
    if (FUNCTION.matcher(line).find()) {
      return Problem.wrong(
          BODY,
          "",
          "has a function at " + place + ", and no program is run here",
          "leave it out, or give the value that it would return");
    }
    String reason = broken.getOriginalMessage().lines().findFirst().orElse("");
    return Problem.wrong(
        BODY, "", "cannot be read as JSON at " + place + ": " + reason, "JSON (RFC 8259)");
  }
}
