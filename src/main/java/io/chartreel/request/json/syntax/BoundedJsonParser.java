package io.chartreel.request.json.syntax;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.chartreel.request.parameter.Deadline;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A JSON parser that checks a deadline every hundred tokens. */
final class BoundedJsonParser extends JsonParserDelegate {
  private static final int TOKENS_PER_CHECK = 100;

  private final Deadline deadline;
  private int tokens;

  BoundedJsonParser(JsonParser parser, Deadline deadline) {
    super(parser);
    this.deadline = deadline;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    if (tokens++ % TOKENS_PER_CHECK == 0) {
      deadline.check();
    }
    return super.nextToken();
  }
}
