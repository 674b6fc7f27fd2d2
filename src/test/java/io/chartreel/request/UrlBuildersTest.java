package io.chartreel.request;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.chartreel.request.syntax.QueryString;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as the URL builders of programming languages write them. */
class UrlBuildersTest {
  /** Parameters as a program has them, and as the same chart is written by hand. */
  private record Example(Map<String, String> parameters, String byHand) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example(
              Map.of("labels", "Mon,Tue,Wed", "values", "12,30.5,_", "ref", "Sunday, late:40"),
              "labels=Mon,Tue,Wed&values=12,30.5,_&ref=Sunday,+late:40"),
          new Example(
              Map.of("labels", "2000..2020:5", "values", "1,2,3,4,5", "colors", "red,00ff00"),
              "labels=2000..2020:5&values=1,2,3,4,5&colors=red,00ff00"),
          new Example(
              Map.of("periods", "2019,2020", "series", "Java & C:20,18;Caf\u00e9:15,_"),
              "periods=2019,2020&series=Java+%26+C:20,18;Caf%C3%A9:15,_"),
          new Example(
              Map.of("labels", "Q1,Q2,Q3", "series", "Cats:1,2,3"),
              "labels=Q1,Q2,Q3&series=Cats:1,2,3"),
          new Example(
              Map.of("data", "date,name,value;2019,A,1;2020,A,2", "columns", "date:name:value"),
              "data=date,name,value;2019,A,1;2020,A,2&columns=date:name:value"),
          new Example(
              Map.of("labels", "Congo, Rep.", "values", "7", "ref", "a:1"),
              "labels=Congo%2C+Rep.&values=7&ref=a:1"));

  static List<Example> examples() {
    return EXAMPLES;
  }

  private static void assertSameChart(String built, Example example) {
    assertThat(chart(query(built))).as(built).isEqualTo(chart(query(example.byHand())));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reads_what_java_encodes(Example example) {
    assertSameChart(
        example.parameters().entrySet().stream()
            .map(
                parameter ->
                    parameter.getKey()
                        + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")),
        example);
  }

  /** The examples without ampersands and commas in their texts: that constructor keeps both. */
  static Stream<Example> quotable() {
    return EXAMPLES.stream()
        .filter(example -> !example.byHand().contains("%26") && !example.byHand().contains("%2C"));
  }

  @ParameterizedTest
  @MethodSource("quotable")
  void reads_what_java_quotes_in_a_uri(Example example) throws URISyntaxException {
    String plain =
        example.parameters().entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&"));
    assertSameChart(new URI("http", "localhost", "/gif", plain, null).getRawQuery(), example);
  }

  @Tag("full")
  @ParameterizedTest
  @MethodSource("examples")
  void reads_what_python_encodes(Example example) {
    assertSameChart(
        output(
            "python3",
            "-c",
            "import sys, urllib.parse\n"
                + "pairs = list(zip(sys.argv[1::2], sys.argv[2::2]))\n"
                + "print(urllib.parse.urlencode(pairs))"),
        example,
        "python3");
  }

  @Tag("full")
  @ParameterizedTest
  @MethodSource("examples")
  void reads_what_javascript_encodes(Example example) {
    assertSameChart(
        output(
            "node",
            "-e",
            "const words = process.argv.slice(1), query = new URLSearchParams();"
                + "for (let i = 0; i < words.length; i += 2) query.append(words[i], words[i + 1]);"
                + "console.log(query.toString());"),
        example,
        "node");
  }

  /** A program that prints a query for the names and values in its arguments. */
  private record Builder(List<String> command) {}

  private static Builder output(String... command) {
    return new Builder(List.of(command));
  }

  private static void assertSameChart(Builder builder, Example example, String program) {
    List<String> command =
        Stream.concat(
                builder.command().stream(),
                example.parameters().entrySet().stream()
                    .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue())))
            .toList();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(text).isZero();
      assertSameChart(text.strip(), example);
    } catch (IOException missing) {
      String sentence = "Install " + program + " to test the queries that it writes.";
      if (System.getenv("CI") != null) {
        fail(sentence, missing);
      }
      abort(sentence);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Property(tries = 300)
  void reads_any_encoded_labels_as_those_written_by_hand(
      @ForAll @Size(min = 1, max = 8) @UniqueElements
          List<
                  @AlphaChars @Chars({' ', ':', ';', '&', '%', '+', '\u00e9'}) @NotBlank
                  @StringLength(max = 9) String>
              labels) {
    assumeThat(labels.stream().map(String::strip).distinct()).hasSameSizeAs(labels);
    String values =
        labels.stream().map(label -> "" + label.length()).collect(Collectors.joining(","));
    String byHand =
        labels.stream()
            .map(label -> URLEncoder.encode(label, StandardCharsets.UTF_8))
            .collect(Collectors.joining(","));
    String encoded = URLEncoder.encode(String.join(",", labels), StandardCharsets.UTF_8);
    String series = "series=" + URLEncoder.encode("S:" + values, StandardCharsets.UTF_8);
    assertThat(chart(query("type=grow&labels=" + encoded + "&values=" + values)))
        .isEqualTo(chart(query("type=grow&labels=" + byHand + "&values=" + values)));
    assertThat(chart(query("periods=" + encoded + "&" + series)))
        .isEqualTo(chart(query("periods=" + byHand + "&" + series)));
  }

  /** Recorded from PHP 8.2: {@code http_build_query(['labels' => ['Mon', 'Tue, late'], …])}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels%5B0%5D=Mon&labels%5B1%5D=Tue%2C+late&values%5B0%5D=12&values%5B1%5D=30.5"
            + " | labels=Mon,Tue%2C+late&values=12,30.5",
        "labels=Mon%2CTue&values=12%2C30.5 | labels=Mon,Tue&values=12,30.5",
        "periods%5B0%5D=2019&periods%5B1%5D=2020&series%5B0%5D=Java%3A20%2C18&series%5B1%5D=C%3A1%2C2"
            + " | periods=2019,2020&series=Java:20,18&series=C:1,2",
        "labels%5B0%5D=Congo%2C+Rep.&values%5B0%5D=7&colors%5B0%5D=red&ref=a%3A1"
            + " | labels=Congo%2C+Rep.&values=7&colors=red&ref=a:1"
      })
  void reads_what_php_encodes(String built, String byHand) {
    assertThat(chart(query(built))).isEqualTo(chart(query(byHand)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "periods=1,2&series[]=A:1,2&series[]=B:3,4",
        "periods[]=1&periods[]=2&series[0]=A:1,2&series[1]=B:3,4",
        "periods=1,2&amp;series%5B%5D=A:1,2&%2338;series[]=B%3A3%2C4",
        "periods=1%2C2&series=A:1%2C2%3BB:3%2C4",
        "periods=1%2c2&series=A%3a1%2c2%3bB%3a3%2c4"
      })
  void reads_arrays_and_encoded_separators(String query) {
    assertThat(columns(chart(query(query)))).containsExactly("A 1 2", "B 3 4");
  }

  @ParameterizedTest
  @CsvSource({
    "title=a&#38;width=300, 300",
    "title=a&%2338;width=300, 300",
    "title=a&#038;width=300, 300",
    "title=a&amp;#38;width=300, 300",
    "title=a&#39;width=300, 640"
  })
  void reads_ampersands_that_were_escaped_for_html(String query, int width) {
    assertThat(chart(query(query)).style().width()).isEqualTo(width);
  }

  @Test
  void keeps_brackets_in_the_name_of_a_bar() {
    assertThat(QueryString.of("color.gdp[1]=red&x[y]=1&[]=2&series[1234567890]=3").toString())
        .isEqualTo("color.gdp%5B1%5D=red&x%5By%5D=1&%5B%5D=2&series%5B1234567890%5D=3");
  }

  @Test
  void keeps_encoded_commas_that_do_not_fit_the_number_of_values() {
    assertThat(columns(chart(query("labels=a%2Cb%2Cc&values=1&type=grow"))))
        .containsExactly("a,b,c 1");
    assertThat(columns(chart(query("labels=a%2Cb,c&values=1,2&type=grow"))))
        .containsExactly("a,b 1", "c 2");
    assertThat(sentences(query("labels=a%2Cb%2Cc&values=1,2")))
        .containsExactly(
            "There is 1 label but 2 values. Give one value per label; use _ for a missing one."
                + " Encoded commas (%2C) are part of a label.");
  }
}
