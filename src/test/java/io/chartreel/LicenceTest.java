package io.chartreel;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the licence table in README with the runtime libraries. */
class LicenceTest {
  private static final String HEADING = "| part | licence |";

  /** Prefixes of JAR names, and the names of the libraries in README. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("animated-gif-lib-", "animated-gif-lib"),
          Map.entry("caffeine-", "Caffeine"),
          Map.entry("commonmark-", "commonmark-java"),
          Map.entry("fastcsv-", "FastCSV"),
          Map.entry("jackson-", "Jackson"),
          Map.entry("jakarta.servlet-api-", "Jakarta Servlet"),
          Map.entry("javalin-", "Javalin"),
          Map.entry("jetty-", "Jetty"),
          Map.entry("jfreechart-", "JFreeChart"),
          Map.entry("jte-runtime-", "jte"),
          Map.entry("kotlin-stdlib-", "Kotlin standard library"),
          Map.entry("prometheus-metrics-", "Prometheus client for Java"),
          Map.entry("slf4j-", "SLF4J"));

  private static List<String> libraries;
  private static List<String> rows;

  @BeforeAll
  static void read() throws IOException {
    libraries =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(Files.readString(Path.of("target/runtime-class-path.txt")).strip())
            .map(path -> String.valueOf(Path.of(path).getFileName()))
            .toList();
    rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.equals(HEADING))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
  }

  private static List<String> rows(String part) {
    return rows.stream().filter(row -> row.matches(".*\\b\\Q" + part + "\\E\\b.*")).toList();
  }

  @Test
  void every_runtime_library_is_listed() {
    assertThat(libraries).hasSizeGreaterThan(PARTS.size());
    for (String library : libraries) {
      assertThat(PARTS.keySet()).as(library).filteredOn(library::startsWith).hasSize(1);
    }
  }

  @Test
  void compile_time_annotations_are_not_runtime_dependencies() {
    assertThat(libraries)
        .filteredOn(library -> library.contains("annotations") || library.contains("jspecify"))
        .singleElement(as(STRING))
        .startsWith("jackson-annotations-");
  }

  @Test
  void every_library_has_a_licence() {
    assertThat(PARTS.values())
        .allSatisfy(
            part ->
                assertThat(rows(part))
                    .as(part)
                    .isNotEmpty()
                    .allMatch(row -> row.matches("\\| .+ \\| [A-Z].+ \\|")));
  }

  @Test
  void only_runtime_libraries_fonts_flags_and_names_of_dates_are_listed() {
    assertThat(PARTS)
        .allSatisfy(
            (start, part) ->
                assertThat(libraries).as(part).anyMatch(library -> library.startsWith(start)));
    assertThat(rows)
        .filteredOn(row -> PARTS.values().stream().noneMatch(part -> rows(part).contains(row)))
        .allMatch(
            row -> Stream.of("Sans", "Noto", "flags", "CLDR").anyMatch(row::contains),
            "a font, flags or names of dates");
  }
}
