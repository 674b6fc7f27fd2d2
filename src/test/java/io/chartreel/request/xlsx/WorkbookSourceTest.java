package io.chartreel.request.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.table.GridText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookSourceTest {
  private static final String TABLE =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
          + "<row r=\"3\"><c r=\"A3\"><v>2019</v></c><c r=\"B3\"><v>1.5</v></c></row>";
  private static final String STRINGS =
      "<si><t>Year</t></si><si><r><t xml:space=\"preserve\">O</t></r><r><t>ak</t></r>"
          + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>";

  private static WorkbookBuilder workbook() {
    return new WorkbookBuilder();
  }

  private static String row(String cells) {
    return "<row>" + cells + "</row>";
  }

  private static List<String> rows(WorkbookBuilder workbook) {
    return rows(workbook, Optional.empty());
  }

  private static List<String> rows(WorkbookBuilder workbook, Optional<String> sheet) {
    return GridText.rows(new WorkbookSource(workbook.build(), sheet));
  }

  private static List<String> problems(byte[] file) {
    return GridText.problems(new WorkbookSource(file, Optional.empty()));
  }

  @Test
  void reads_shared_texts_numbers_and_row_numbers() {
    assertThat(rows(workbook().sheet("A", TABLE).strings(STRINGS)))
        .containsExactly("1: Year|Oak", "3: 2019|1.5");
  }

  @Test
  void the_grid_has_values_of_one_form() {
    Grid grid =
        new WorkbookSource(workbook().sheet("A", TABLE).strings(STRINGS).build(), Optional.empty())
            .grid(Limits.USUAL, new ProblemList(), Deadline.NONE)
            .orElseThrow();
    assertThat(grid.origin()).isEqualTo(Grid.Origin.VALUES);
  }

  @Test
  void leaves_cells_empty_that_are_not_written() {
    assertThat(
            rows(
                workbook()
                    .sheet(
                        "A",
                        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>"
                            + row("<c><v>3</v></c><c/><c><v>4</v></c>"))))
        .containsExactly("2: |1||2", "3: 3||4");
  }

  @Test
  void reads_each_type_of_cell() {
    assertThat(
            rows(
                workbook()
                    .sheet(
                        "A",
                        row(
                            "<c t=\"inlineStr\"><is><t>a &amp; <![CDATA[<b>]]></t></is></c>"
                                + "<c t=\"str\"><f>A1</f><v>c</v></c>"
                                + "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>"
                                + "<c t=\"e\"><v>#N/A</v></c>"
                                + "<c t=\"d\"><v>2020-01-31T00:00:00</v></c>"
                                + "<c><f>1+1</f><v>2</v></c>"
                                + "<c t=\"str\"><f>B1</f><v></v></c><c><v>7</v></c>"))))
        .containsExactly("1: a & <b>|c|TRUE|FALSE|#N/A|2020-01-31|2||7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "14 ! 43861 ! 2020-01-31",
        "14 ! 1 ! 1900-01-01",
        "14 ! 61 ! 1900-03-01",
        "22 ! 43861.75 ! 2020-01-31T18:00",
        "20 ! 0.75 ! 18:00",
        "14 ! -1 ! -1",
        "14 ! 1e300 ! 1E+300",
        "yyyy\\-mm\\-dd;@ ! 43861 ! 2020-01-31",
        "[$-409]mmm\\-yy ! 43831 ! 2020-01-01",
        "\"day\" 0 ! 43861 ! 43861",
        "#,##0 \"dd\" ! 5 ! 5",
        "[h]:mm ! 1.5 ! 1.5",
        "[Red]0.0;[Blue]-0.0 ! 5 ! 5",
        "General ! 0.1 ! 0.1",
        "0 ! 2.0 ! 2",
        "0 ! 1.2E-2 ! 0.012",
        "0 ! 12345678901234 ! 12345678901234",
        "0 ! 0.30000000000000004 ! 0.30000000000000004",
        "9 ! 0.05 ! 5%",
        "10 ! 7.0000000000000007E-2 ! 7%",
        "0.0% ! -0.125 ! -12.5%",
        "#,##0.00_);\\(#,##0.00\\) ! -1234.5 ! -1234.5",
        "0 ! many ! many"
      })
  void shows_a_number_as_its_format_means_it(String format, String value, String text) {
    assertThat(
            rows(
                workbook()
                    .styles("0", format)
                    .sheet("A", row("<c s=\"1\"><v>" + value + "</v></c>"))))
        .containsExactly("1: " + text);
  }

  @Test
  void counts_days_from_1904_if_the_workbook_does() {
    assertThat(
            rows(workbook().from1904().styles("14").sheet("A", row("<c s=\"0\"><v>42399</v></c>"))))
        .containsExactly("1: 2020-01-31");
  }

  private static WorkbookBuilder sheets() {
    return workbook()
        .sheet("Notes", "")
        .sheet("Secret", "hidden", row("<c><v>1</v></c>"))
        .sheet("Deaths", row("<c><v>2</v></c>"))
        .sheet("Births", row("<c><v>3</v></c>"));
  }

  @Test
  void reads_the_first_visible_sheet_with_data_or_the_named_one() {
    assertThat(rows(sheets())).containsExactly("1: 2");
    assertThat(rows(sheets(), Optional.of("Births"))).containsExactly("1: 3");
    assertThat(rows(sheets(), Optional.of(" births "))).containsExactly("1: 3");
    assertThat(rows(sheets(), Optional.of("Secret"))).containsExactly("1: 1");
  }

  @Test
  void lists_the_sheets_if_the_name_is_unknown() {
    ProblemList problems = new ProblemList();
    new WorkbookSource(sheets().build(), Optional.of("Birth"))
        .grid(Limits.USUAL, problems, Deadline.NONE);
    assertThat(problems.all())
        .extracting(Problem::parameter, Problem::sentence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "sheet",
                "The workbook has no sheet \"Birth\". Did you mean \"Births\"? Use one of its"
                    + " sheets: Notes, Secret, Deaths, Births."));
  }

  @Test
  void names_an_empty_sheet() {
    assertThat(problems(workbook().sheet("A", "").build()))
        .singleElement()
        .asString()
        .startsWith("The workbook has no visible sheet with data.");
    assertThat(GridText.problems(new WorkbookSource(sheets().build(), Optional.of("Notes"))))
        .singleElement()
        .asString()
        .startsWith("The sheet \"Notes\" is empty.");
  }

  @Test
  void names_the_cell_of_a_formula_without_a_value() {
    assertThat(
            problems(
                workbook()
                    .sheet("A", row("<c r=\"A1\"><f>B1</f></c><c r=\"B1\"><v>1</v></c>"))
                    .build()))
        .containsExactly(
            "Cell A1 has a formula without a value. Open the workbook in a spreadsheet program,"
                + " which calculates them, and save it.");
    assertThat(problems(workbook().sheet("A", row("<c><f/></c><c><f/><v/></c>")).build()))
        .singleElement()
        .asString()
        .startsWith("2 cells have formulas without values (first: in row 1).");
  }

  @Test
  void leaves_formulas_without_a_value_empty_in_a_column_of_totals() {
    String names =
        "<c t=\"str\"><v>A</v></c><c t=\"str\"><v>Total</v></c><c t=\"str\"><v>B</v></c>";
    String values = "<c><v>1</v></c><c><f>A2+C2</f></c>";
    assertThat(rows(workbook().sheet("A", row(names) + row(values + "<c><v>2</v></c>"))))
        .containsExactly("1: A|Total|B", "2: 1||2");
    assertThat(
            problems(workbook().sheet("A", row(names) + row(values + "<c><f>A2</f></c>")).build()))
        .singleElement()
        .asString()
        .startsWith("Cell in row 2 has a formula without a value.");
  }

  @Test
  void finds_parts_whatever_their_case_and_prefix() {
    WorkbookBuilder workbook =
        workbook()
            .sheet("A", "")
            .part(
                "XL/Worksheets/Sheet1.xml",
                "<x:worksheet xmlns:x=\"y\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>"
                    + "</x:sheetData></x:worksheet>");
    workbook.part("xl/worksheets/sheet1.xml", "");
    byte[] file =
        WorkbookBuilder.zip(
            Map.of(
                "[Content_Types].xml",
                "",
                "xl\\workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>",
                "xl\\_rels\\workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"t/worksheet\" Target=\"s.xml\"/>"
                    + "</Relationships>",
                "XL/S.xml",
                "<x:worksheet xmlns:x=\"y\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>"
                    + "</x:sheetData></x:worksheet>"));
    assertThat(GridText.rows(new WorkbookSource(file, Optional.empty()))).containsExactly("1: 1");
  }

  @Test
  void says_what_another_archive_is() {
    assertThat(problems(WorkbookBuilder.zip(Map.of("a.txt", "x"))))
        .singleElement()
        .asString()
        .startsWith("This is a ZIP archive without a workbook; .xlsx or CSV is needed.");
    assertThat(problems(WorkbookBuilder.zip(Map.of("mimetype", "x", "content.xml", "x"))))
        .singleElement()
        .asString()
        .startsWith("This is an OpenDocument file; .xlsx or CSV is needed.");
    assertThat(
            problems(
                WorkbookBuilder.zip(
                    Map.of(
                        "_rels/.rels",
                        "<a><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></a>"))))
        .singleElement()
        .asString()
        .startsWith("This is a binary workbook (.xlsb); .xlsx is needed.");
  }
}
