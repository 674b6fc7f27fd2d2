package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.Parameter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds README to the program. */
class ReadmeTest {
  private static final String HEADING = "| name | default | allowed | meaning |";
  @RegisterExtension static final TestService SERVICE = new TestService();
  private static String readme;

  @BeforeAll
  static void start() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void the_table_of_parameters_is_that_of_the_code() {
    List<String> rows =
        readme
            .lines()
            .dropWhile(line -> !line.equals(HEADING))
            .takeWhile(line -> !line.isEmpty())
            .skip(2)
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Stream.of(Parameter.values()).map(ReadmeTest::row).toList());
  }

  private static String row(Parameter parameter) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            parameter.spelling(),
            parameter.defaultPhrase(value -> "`" + value + "`"),
            parameter.domain().allowed(),
            parameter.help());
  }

  @Test
  void every_example_is_answered() {
    List<String> examples =
        Stream.of("localhost:8080(/[^'\" >]*)", "^(/gif\\?[^`]*)")
            .map(pattern -> Pattern.compile(pattern, Pattern.MULTILINE))
            .flatMap(pattern -> pattern.matcher(readme).results())
            .map(ReadmeTest::address)
            .toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
    for (String example : examples) {
      boolean wrong = example.contains("widht");
      assertThat(Http.get(SERVICE.uri(example)).statusCode())
          .as(example)
          .isEqualTo(wrong ? 400 : 200);
    }
  }

  private static String address(MatchResult match) {
    return match.group(1).replaceAll("\\s", "").replace("&amp;", "&");
  }

  @Test
  void the_answer_to_a_mistake_is_what_it_says() {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri("/gif?widht=300&fps=90"));
    assertThat(readme).contains("\n" + Http.text(response) + "\n");
  }

  @Test
  void its_picture_is_the_answer_to_its_url() throws IOException {
    String address =
        Pattern.compile("^(/gif\\?[^`]*)", Pattern.MULTILINE)
            .matcher(readme)
            .results()
            .map(ReadmeTest::address)
            .findFirst()
            .orElseThrow();
    assertThat(Http.get(SERVICE.uri(address)).body())
        .as("src/readme/coal.gif is what the service answers to %s", address)
        .isEqualTo(Files.readAllBytes(Path.of("src/readme/coal.gif")));
  }
}
