package io.chartreel.request.csv;

import static io.chartreel.request.table.GridText.problems;
import static io.chartreel.request.table.GridText.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.grid.DecodedText;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  private static List<String> read(String text) {
    return rows(CsvText.field(text));
  }

  private static Grid.Origin origin(String text) {
    return CsvText.field(text)
        .grid(Limits.USUAL, new ProblemList(), Deadline.NONE)
        .orElseThrow()
        .origin();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "a;b\r\n1;2\r\n",
        "a\tb\r1\t2\r",
        "a|b\n1|2",
        "\uFEFFa,b\n1,2",
        " a , \"b\" \n1,2",
        "| a | b |\n| 1 | 2 |"
      })
  void reads_each_separator_and_line_end(String text) {
    assertThat(read(text.replace(" \"b\" ", "\"b\""))).containsExactly("1: a|b", "2: 1|2");
  }

  @Test
  void a_separator_line_decides_and_counts_as_a_row() {
    assertThat(read("sep=;\na;b,c\n1;2,5\n")).containsExactly("2: a|b,c", "3: 1|2,5");
    assertThat(read("\"SEP=|\"\r\na|b;c\r\n1|2;5\r\n")).containsExactly("2: a|b;c", "3: 1|2;5");
    assertThat(origin("sep=;\na;b\n")).isEqualTo(Grid.Origin.SEMICOLONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Umsatz, in Mio. Euro~Jahr;Nord;S\u00fcd~2019;1,5;2,5~2020;1,7;2,9 ! ;",
        "Jahr;Preis, netto~2019;1,5~2020;2,5 ! ;",
        "1,5;2~2,5;3 ! ;",
        "Trees; by year~year,Oak,Elm~2019,1,2~2020,3,4 ! ,",
        "year,Oak;Elm~2019,1~2020,2 ! ,",
        "\"a;b\",\"c;d\"~1,2 ! ,",
        "A note without any separator~year,Oak~2019,1~2020,2 ! ,",
        "name,note~A,x;y;z~B,x;y;z~C,x ! ,",
        "country|GDP, in $~Chad|1,234~Mali|2,345 ! |"
      })
  void finds_the_separator_in_the_first_lines(String text, char separator) {
    assertThat(Separators.mostLikely(text.replace('~', '\n'), 0)).isEqualTo(separator);
  }

  @Test
  void prefers_tabs_and_takes_a_comma_for_a_single_column() {
    assertThat(Separators.mostLikely("a\tb, c\n1\t2,5\n", 0)).isEqualTo('\t');
    assertThat(Separators.mostLikely("a\n1\n2", 0)).isEqualTo(',');
    assertThat(Separators.mostLikely("", 0)).isEqualTo(',');
  }

  @Test
  void an_inch_mark_inside_a_cell_is_no_quote() {
    assertThat(read("size\tsold\n5\" pot\t1\n7\" pot\t2\n"))
        .containsExactly("1: size|sold", "2: 5\" pot|1", "3: 7\" pot|2");
  }

  @Test
  void joins_lines_in_a_cell_and_drops_blank_rows() {
    assertThat(read("a,\"b\nc\"\n\n,,\n \"\n1,\"say \"\"x\"\"\""))
        .containsExactly("1: a|b c", "4: \"", "5: 1|say \"x\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Year | A\\|B |\n|---|:--:|\n| 2019 | 1 |\n| - | 2 |\n",
        "Year | A\\|B\n--- | ---\n2019 | 1\n- | 2\n",
        "|Year|A\\|B|\r\n|:-|-:|\r\n|2019|1|\r\n|-|2|"
      })
  void reads_markdown_with_and_without_outer_bars(String table) {
    assertThat(read(table)).containsExactly("1: Year|A|B", "3: 2019|1", "4: -|2");
    assertThat(origin(table)).isEqualTo(Grid.Origin.TEXT);
  }

  @Test
  void reads_markdown_cells_without_the_marks_around_them() {
    assertThat(
            read(
                "|**Year**|`Oak`|*Elm*|__Ash__|\n|-|-|-|-|\n"
                    + "|2019|**[5](https://a.example/x_(y))**|`*6*`|[Ash](b)|\n"
                    + "|2020|**a** or **b**|*|5*|\n|2021|[a](b) [c](d)|_e_|(f)|"))
        .containsExactly(
            "1: Year|Oak|Elm|Ash",
            "3: 2019|5|6|Ash",
            "4: 2020|**a** or **b**|*|5*",
            "5: 2021|[a](b) [c](d)|_e_|(f)");
  }

  @Test
  void vertical_bars_in_a_quoted_line_are_no_markdown() {
    assertThat(read("\"x\"|\"\n|a|\n\"\n1|2")).containsExactly("1: x||a|", "2: 1|2");
  }

  @Test
  void reads_the_frames_of_database_clients() {
    assertThat(read("+----+---+\n| y  | A |\n+----+---+\n| 2019 | 1 |\n| 2020 |  |\n+----+---+\n"))
        .containsExactly("2: y|A", "4: 2019|1", "5: 2020");
    assertThat(read(" y    | A \n------+---\n 2019 | 1\n")).containsExactly("1: y|A", "3: 2019|1");
  }

  @Test
  void names_the_row_of_an_unclosed_quote() {
    assertThat(problems(CsvText.field("a,b\n1,2\n3,\"4\n5,6")))
        .singleElement()
        .asString()
        .startsWith("Row 3 has an unclosed quote, or text after a closing quote.");
  }

  @Test
  void rejects_an_empty_text() {
    assertThat(problems(CsvText.field("sep=,\n \n,,\n")))
        .containsExactly(
            "The data is empty. Send a row with names, and below it a row for each period or"
                + " value.");
  }

  @Test
  void limits_rows_and_cells() {
    String most = "1,2\n".repeat(11_000);
    assertThat(read(most + "\n,\n")).hasSize(11_000);
    assertThat(problems(CsvText.field(most + "\n,\n3,4\n5,6\n")))
        .containsExactly("The data has 11,002 rows (limit 11,000). Use at most 11,000 rows.");
    assertThat(read("a" + ",".repeat(16_382) + "b")).hasSize(1);
    assertThat(problems(CsvText.field("a\n" + ",".repeat(16_384) + "b")))
        .singleElement()
        .asString()
        .startsWith("Row 2 has more than 16,384 cells.");
    assertThat(problems(CsvText.field("a|b\n-|-\n" + "|".repeat(16_386) + "b")))
        .singleElement()
        .asString()
        .startsWith("Row 3 has more than 16,384 cells.");
  }

  @Test
  void keeps_the_encoding_of_a_file_and_its_warning() {
    CsvText file = CsvText.file(new DecodedText("a,b", "windows-1252", Optional.of("Guessed.")));
    assertThat(file.encoding()).contains("windows-1252");
    assertThat(file.warnings()).containsExactly("Guessed.");
    assertThat(CsvText.field("a,b").encoding()).isEmpty();
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("ab1. ,;|\t\"\n\u00e9\u00fc-").ofMaxLength(6);
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(6));
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "GB18030");
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  @Property(tries = 300)
  void reads_what_was_written_in_any_dialect(
      @ForAll("tables") List<List<String>> table,
      @ForAll("charsets") String charset,
      @ForAll("lineEnds") String lineEnd,
      @ForAll("separators") char separator)
      throws BadRequestException {
    String text =
        table.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining("" + separator)))
            .collect(Collectors.joining(lineEnd, "", lineEnd));
    byte[] bytes = text.getBytes(Charset.forName(charset));
    CsvText source = CsvText.file(DecodedText.of(bytes, Optional.of(charset)));
    Grid.Builder expected = new Grid.Builder(Grid.Origin.TEXT, 0);
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      table.get(row).forEach(expected::cell);
      expected.endRow(row + 1);
      cells.addAll(table.get(row));
    }
    if (cells.stream().allMatch(String::isBlank)) {
      assertThat(problems(source)).hasSize(1);
    } else {
      assertThat(rows(source)).isEqualTo(rows(expected.build()));
    }
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|');
  }
}
