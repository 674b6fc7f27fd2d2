package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.config.Variable;
import io.chartreel.request.column.HeaderHint;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.testing.Documentation;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks README and the pages in {@code src/docs} against the program. */
class DocumentationTest {
  private static final String HEADING = "| name | default | allowed | meaning |";
  @RegisterExtension static final TestService SERVICE = new TestService();
  private static final String DOCUMENTATION = Documentation.text();

  /** The URL below the first image in README, on one line, so that it works when it is pasted. */
  private static final Pattern FIRST_URL =
      Pattern.compile("```\nhttp://localhost:8080(/gif\\S*)\n```");

  @Test
  void the_parameter_table_matches_the_code() {
    List<String> rows =
        DOCUMENTATION
            .lines()
            .dropWhile(line -> !line.equals(HEADING))
            .takeWhile(line -> !line.isEmpty())
            .skip(2)
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            Stream.of(Parameter.values()).map(DocumentationTest::row).toList());
  }

  private static String row(Parameter parameter) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            parameter.key(),
            parameter.defaultPhrase(value -> "`" + value + "`"),
            parameter.type().allowed(Limits.USUAL),
            parameter.help());
  }

  @Test
  void the_header_words_of_categories_match_the_code() {
    Matcher words =
        Pattern.compile("first or last word is ((?:`[^`]+`[,\\sor]+)+)").matcher(DOCUMENTATION);
    assertThat(words.find()).isTrue();
    assertThat(Pattern.compile("`([^`]+)`").matcher(words.group(1)).results())
        .extracting(word -> word.group(1))
        .hasSize(12)
        .allMatch(HeaderHint::isCategory);
  }

  @Test
  void the_variable_tables_match_the_code() {
    List<String> rows =
        DOCUMENTATION
            .lines()
            .filter(line -> line.matches("\\| `(PORT|HOST|CHARTREEL_[A-Z_]+)` .*"))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            Stream.of(Variable.values()).map(DocumentationTest::row).toList());
  }

  @Test
  void the_metrics_match_the_code() {
    Http.get(SERVICE.uri("/gif"));
    List<String> names =
        Http.text(Http.get(SERVICE.uri("/metrics")))
            .lines()
            .filter(line -> line.startsWith("# TYPE "))
            .map(line -> line.split(" ")[2])
            .toList();
    String page = Documentation.text(Path.of("src/docs/operating.md"));
    assertThat(
            Pattern.compile("chartreel_[a-z_]+")
                .matcher(page)
                .results()
                .map(name -> name.group().replaceFirst("_(bucket|count|sum)$", ""))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  private static String row(Variable variable) {
    return "| `%s` | %s | %s | %s |"
        .formatted(variable, variable.defaultValue(), variable.allowed(), variable.meaning());
  }

  @Test
  void every_example_url_works() {
    String text = FIRST_URL.matcher(DOCUMENTATION).replaceFirst("");
    text = text.replaceAll("localhost:8080/gif[^']*image\\.[^']*'", "");
    List<String> examples =
        Pattern.compile("localhost:8080(/[^'\"`\\s)>]*)")
            .matcher(text)
            .results()
            .map(DocumentationTest::address)
            .toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(12);
    for (String example : examples) {
      boolean misspelt = example.contains("widht");
      assertThat(Http.get(SERVICE.uri(example)).statusCode())
          .as(example)
          .isEqualTo(misspelt ? 400 : 200);
    }
  }

  @Test
  void every_json_example_is_a_valid_chart() {
    List<String> bodies =
        Pattern.compile("```json\n([^`]*)```")
            .matcher(DOCUMENTATION)
            .results()
            .map(body -> body.group(1))
            .filter(body -> !body.contains("about:blank") && !body.contains("\"reading\""))
            .toList();
    assertThat(bodies).hasSize(4);
    for (String body : bodies) {
      HttpResponse<byte[]> response =
          Http.post(
              SERVICE.uri("/png"), "application/json", HttpRequest.BodyPublishers.ofString(body));
      assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    }
  }

  private static String address(MatchResult match) {
    return match.group(1).replaceAll("\\s", "").replace("&amp;", "&");
  }

  @Test
  void every_link_target_exists() {
    Documentation.files().forEach(DocumentationTest::assertLinksExist);
  }

  private static void assertLinksExist(Path page) {
    String text = Documentation.text(page);
    for (MatchResult link :
        Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)").matcher(text).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
      assertThat(target).as("link in %s", page).exists();
      if (link.group(2) != null) {
        assertThat(Documentation.text(target).lines().map(DocumentationTest::anchor))
            .as("link in %s", page)
            .contains(link.group(2));
      }
    }
  }

  private static String anchor(String line) {
    return line.replaceFirst("^#+ ", "#").toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  @Test
  void readme_is_short() {
    assertThat(Documentation.text(Documentation.README).lines()).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void the_error_example_matches_the_response() {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri("/gif?widht=300&fps=90"));
    assertThat(DOCUMENTATION).contains("\n" + Http.text(response) + "\n");
  }

  @Test
  void the_chart_js_example_works() {
    Matcher example =
        Pattern.compile("-G localhost:8080(/chart) [^`]*--data-urlencode \"c=([^\"]*)\"")
            .matcher(DOCUMENTATION);
    assertThat(example.find()).isTrue();
    HttpResponse<byte[]> image =
        Http.get(
            SERVICE.uri(example.group(1) + "?c=" + PercentEncoding.encode(example.group(2), "")));
    assertThat(image.statusCode()).as(Http.text(image)).isEqualTo(200);
  }

  @Test
  void the_description_example_matches_the_response() {
    HttpResponse<byte[]> response =
        Http.get(SERVICE.uri("/json?labels=Mon,Tue&values=12,30.5&bgcolor=red"));
    assertThat(DOCUMENTATION).contains("\n" + Http.text(response) + "\n");
  }

  @Test
  void the_first_image_matches_its_url() throws IOException {
    String address =
        FIRST_URL
            .matcher(DOCUMENTATION)
            .results()
            .map(DocumentationTest::address)
            .findFirst()
            .orElseThrow();
    assertSameImage("coal", Http.get(SERVICE.uri(address)));
  }

  @Test
  void every_gallery_image_matches_its_command() throws IOException {
    List<MatchResult> images =
        Pattern.compile("readme/([a-z]+)\\.gif\\)\\s+```\\s(curl [^`]*)```")
            .matcher(DOCUMENTATION)
            .results()
            .toList();
    assertThat(images).hasSize(5);
    for (MatchResult image : images) {
      assertSameImage(image.group(1), run(image.group(2)));
    }
  }

  /** Runs a curl command: either {@code -G} with fields, or a URL with a file to post. */
  private static HttpResponse<byte[]> run(String command) {
    String fields =
        Pattern.compile("-d (\\S+)")
            .matcher(command)
            .results()
            .map(field -> field.group(1))
            .collect(Collectors.joining("&"));
    if (!fields.isEmpty()) {
      return Http.get(SERVICE.uri("/gif?" + fields));
    }
    Matcher parts =
        Pattern.compile("@(\\S+).*localhost:8080([^']*)'", Pattern.DOTALL).matcher(command);
    assertThat(parts.find()).as(command).isTrue();
    return Http.post(
        SERVICE.uri(parts.group(2)),
        "text/csv",
        HttpRequest.BodyPublishers.ofByteArray(bytes(parts.group(1))));
  }

  /** Compares an image with its file, and writes it to {@code target} for review. */
  private static void assertSameImage(String name, HttpResponse<byte[]> response)
      throws IOException {
    Path copy = Files.createDirectories(Path.of("target/readme")).resolve(name + ".gif");
    Files.write(copy, response.body());
    assertThat(response.body())
        .as("src/readme/%s.gif matches the response, written to %s", name, copy)
        .isEqualTo(bytes("src/readme/" + name + ".gif"));
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
