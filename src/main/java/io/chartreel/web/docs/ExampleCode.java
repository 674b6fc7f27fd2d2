package io.chartreel.web.docs;

import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the chart that a block of code in the documentation draws: a URL, or a curl command. */
final class ExampleCode {
  private static final String ADDRESS = "http://localhost:8080";
  private static final String IMAGE = "/gif?";
  private static final String COMMAND = "curl -G localhost:8080/gif ";
  private static final String FIELD = "-d";

  private ExampleCode() {}

  /** Returns the path and query of the chart; empty if there is none. */
  static Optional<String> chart(String code) {
    if (code.startsWith(ADDRESS + IMAGE)) {
      return Optional.of(Splitter.before(code.substring(ADDRESS.length()), '\n'));
    }
    return code.startsWith(COMMAND)
        ? Optional.of(IMAGE + String.join("&", fields(code)))
        : Optional.empty();
  }

  private static List<String> fields(String command) {
    List<String> words =
        Splitter.split(command.replace('\\', ' ').replace('\n', ' '), ' ').stream()
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> fields = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).equals(FIELD)) {
        fields.add(words.get(i));
      }
    }
    return fields;
  }
}
