package io.chartreel.request.json.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** The text of a JSON value in a cell. */
public final class JsonText {
  private static final int MAX_PLAIN_LENGTH = 40;

  private JsonText() {}

  /**
   * Returns a text, a number in full, {@code true} or {@code false}; empty for null, arrays and
   * objects.
   */
  public static String of(JsonNode value) {
    if (value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) < MAX_PLAIN_LENGTH) {
      BigDecimal number = value.decimalValue();
      String plain = number.toPlainString();
      return plain.length() <= MAX_PLAIN_LENGTH ? plain : number.toString();
    }
    return value.isNull() ? "" : value.asText("");
  }
}
