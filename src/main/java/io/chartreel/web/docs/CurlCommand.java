package io.chartreel.web.docs;

import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the examples of the documentation that draw a chart with curl. */
final class CurlCommand {
  private static final String START = "curl -G localhost:8080/gif ";
  private static final String FIELD = "-d";

  private CurlCommand() {}

  /** Returns the path and query of the chart that a command draws; empty if it is another one. */
  static Optional<String> chart(String code) {
    if (!code.startsWith(START)) {
      return Optional.empty();
    }
    List<String> words =
        Splitter.split(code.replace('\\', ' ').replace('\n', ' ').strip(), ' ').stream()
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> fields = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).equals(FIELD)) {
        fields.add(words.get(i));
      }
    }
    return Optional.of("/gif?" + String.join("&", fields));
  }
}
