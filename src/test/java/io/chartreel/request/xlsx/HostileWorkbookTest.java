package io.chartreel.request.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.table.GridText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are damaged, or made to use up memory or time. */
class HostileWorkbookTest {
  private static final String CELL = "<row><c><v>1</v></c></row>";

  private static List<String> problems(byte[] file) {
    return GridText.problems(new WorkbookSource(file, Optional.empty()));
  }

  private static List<String> problems(String sheet) {
    return problems(new WorkbookBuilder().sheet("A", sheet).build());
  }

  private static void assertRejected(List<String> problems, String sentence) {
    assertThat(problems).singleElement().asString().startsWith(sentence);
  }

  @Test
  void rejects_a_workbook_that_is_too_large_once_it_is_decompressed() {
    String bomb = "<row/>".repeat(1_500_000);
    assertRejected(problems(bomb), "The workbook is too large once it is decompressed.");
    // each part is small, but they are read again and again
    WorkbookBuilder many = new WorkbookBuilder();
    for (int i = 0; i < 900; i++) {
      many.sheet("A" + i, "<row/>".repeat(3000));
    }
    assertRejected(problems(many.build()), "The workbook is too large once it is decompressed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '$',
      value = {
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hosts'>]><a>&e;</a> $ "
            + "The workbook has a document type declaration.",
        "<a>&e;</a> $ The workbook is damaged: a part of it is not XML.",
        "<a> $ The workbook is damaged: a part of it is not XML.",
        "' ' $ The workbook is damaged: a part of it is not XML.",
        "a\u0000b $ The workbook is damaged: a part of it is not UTF-8."
      })
  void rejects_xml_with_entities_or_errors(String xml, String sentence) {
    byte[] file =
        new WorkbookBuilder()
            .sheet("A", CELL)
            .part("xl/worksheets/sheet1.xml", xml.replace('\'', '"'))
            .build();
    assertRejected(problems(file), sentence);
  }

  @Test
  void limits_the_length_of_whatever_the_parser_keeps() {
    String longText = "x".repeat(300_000);
    String longs = "<b".repeat(150_000);
    for (String xml :
        List.of(
            "<c t=\"str\"><v>" + longText + "</v></c>",
            "<c r=\"" + longText + "\"/>",
            "<!--" + longs + "-->",
            "<c><v><![CDATA[" + longs + "]]></v></c>")) {
      assertRejected(
          problems("<row>" + xml + "</row>"), "The workbook has a cell or tag that is too long.");
    }
  }

  @Test
  void limits_names_and_depth() {
    String names =
        IntStream.range(0, 2000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
    assertRejected(problems(names), "The workbook is damaged: it has unknown elements.");
    assertRejected(
        problems("<a>".repeat(100) + "</a>".repeat(100)),
        "The workbook is damaged: it has unknown elements.");
  }

  @Test
  void limits_rows_cells_and_text() {
    assertRejected(problems(CELL.repeat(11_001)), "The data has 11,001 rows");
    assertRejected(
        problems(
            IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "<row><c r=\"XFD" + i + "\"><v>1</v></c></row>")
                .collect(Collectors.joining())),
        "The sheet has more than 20,000 cells, including empty ones.");
    byte[] repeated =
        new WorkbookBuilder()
            .strings("<si><t>" + "x".repeat(30_000) + "</t></si>")
            .sheet("A", "<row><c t=\"s\"><v>0</v></c></row>".repeat(50))
            .build();
    assertRejected(problems(repeated), "The sheet has too much text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"/><row r=\"1\"/>",
        "<row r=\"x\"/>",
        "<row r=\"9999999\"/>",
        "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row><c r=\"XFE1\"/></row>",
        "<row><c r=\"7\"/></row>",
        "<row><c t=\"s\"><v>7</v></c></row>",
        "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c s=\"x\"/></row>"
      })
  void rejects_cells_that_are_not_in_order(String sheet) {
    assertRejected(problems(sheet), "The workbook is damaged: ");
  }

  @Test
  void rejects_a_missing_part() {
    byte[] file =
        WorkbookBuilder.zip(
            Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<a><Relationship Id=\"a\" Type=\"t/worksheet\" Target=\"s.xml\"/></a>"));
    assertRejected(problems(file), "The workbook is damaged: its part xl/s.xml is missing.");
  }

  @Property(tries = 500)
  void damaged_bytes_never_cause_another_failure(
      @ForAll @IntRange(min = 0, max = 100_000) int position,
      @ForAll byte value,
      @ForAll @IntRange(min = 0, max = 3000) int length) {
    byte[] file = new WorkbookBuilder().styles("14").strings("<si/>").sheet("A", CELL).build();
    byte[] damaged = Arrays.copyOf(file, Math.max(1, Math.min(file.length, length * 2)));
    damaged[position % damaged.length] = value;
    ProblemList problems = new ProblemList();
    boolean isRead =
        new WorkbookSource(damaged, Optional.empty())
            .grid(Limits.USUAL, problems, Deadline.NONE)
            .isPresent();
    assertThat(problems.count()).isEqualTo(isRead ? 0 : 1);
  }
}
