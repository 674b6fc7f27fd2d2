package io.chartreel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.chartreel.testing.TestService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users do to the data and the options of a chart on its page. */
@Tag("full")
class EditingInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String YEARS = "Year;A;B\n2019;1;2\n2020;3;4";
  private static final String YEARS_QUERY = "?data=year,A,B;2019,1,2;2020,3,4";

  @Test
  void opens_with_a_race_that_has_a_title() {
    Page page = open("/");
    assertThat(page.locator("#title")).hasValue("The most populous countries");
    assertThat(page.locator("#animation")).hasAttribute("alt", Pattern.compile(".*race.*China.*"));
    assertThat(page.locator("[aria-label=Examples] img")).hasCount(6);
    assertThat(
            page.locator("[aria-label=Examples] img")
                .evaluateAll(
                    "all => Promise.all(all.map(img => img.decode())).then(() => all.length)"))
        .isEqualTo(6);
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @Test
  void pasted_data_replace_the_opening_example_with_all_that_belongs_to_it() {
    Page page = open("/");
    page.locator("#data").click();
    assertThat(page.evaluate("getSelection().toString().length")).isNotEqualTo(0);
    page.keyboard().insertText(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4");
    assertThat(page.locator("#title")).hasValue("");
    assertThat(page.locator("#caption")).hasValue("");
    assertThat(page.locator("#top")).hasValue("");
  }

  @Test
  void a_title_that_was_typed_over_the_opening_example_stays() {
    Page page = open("/");
    page.locator("#title").fill("Mine");
    page.locator("#data").fill(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&title=Mine");
  }

  @Test
  void without_javascript_a_new_table_drops_the_title_of_the_example() {
    Page page = BROWSER.page(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(SERVICE.uri("/").toString());
    page.locator("#data").fill(YEARS);
    page.locator("#subtitle").fill("Mine");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Draw chart")).click();
    assertThat(page)
        .hasURL(SERVICE.uri("/?data=Year,A,B;2019,1,2;2020,3,4&subtitle=Mine").toString());
  }

  @Test
  void the_last_of_two_files_is_drawn() {
    Page page = open("/?title=T");
    List<Route> held = new ArrayList<>();
    page.route(
        SERVICE.uri("/").toString(),
        route -> {
          if (held.isEmpty()) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    page.locator("#file").setInputFiles(file("a.csv", "year,First\n2019,1\n2020,2"));
    page.waitForCondition(() -> held.size() == 1);
    page.locator("#file").setInputFiles(file("b.csv", "year,Second\n2019,1\n2020,2"));
    held.get(0).resume();
    drawn(page, "/?data=year,Second;2019,1;2020,2&title=T");
    assertThat(page.locator("#data")).hasValue("year,Second\n2019,1\n2020,2");
  }

  @Test
  void a_second_file_is_drawn_although_the_first_one_arrives_just_before() {
    Page page = open("/?title=T");
    page.locator("#file").setInputFiles(file("a.csv", "year,First\n2019,1\n2020,2"));
    drawn(page, "/?data=year,First;2019,1;2020,2&title=T");
    page.locator("#file").setInputFiles(file("b.csv", "year,Second\n2019,1\n2020,2"));
    drawn(page, "/?data=year,Second;2019,1;2020,2&title=T");
  }

  @Test
  void a_rejected_file_clears_nothing() {
    Page page = open("/");
    page.locator("#file").setInputFiles(file("a.xlsx", "GIF89a"));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("GIF");
    assertThat(page.locator("#title")).hasValue("The most populous countries");
    assertThat(page.locator("#data")).hasAttribute("aria-invalid", "false");
  }

  @Test
  void a_skipped_column_of_a_link_is_that_of_its_chip() {
    Page page = open("/?data=Club,Week+1,Week+2,Week+3;Adler,3,6,6;Berg,0,3,6;Cetra,1,2,5");
    String text = page.locator("#data").inputValue();
    page.getByLabel("Role of Week 2").selectOption("-");
    drawn(
        page,
        "/?data=Club,Week+1,Week+2,Week+3;Adler,3,6,6;Berg,0,3,6;Cetra,1,2,5"
            + "&columns=name:value:-:value");
    assertThat(page.locator("#data")).hasValue(text);
    assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(page.locator("thead th")).hasCount(4);
    page.getByLabel("Role of Week 1").selectOption("-");
    page.getByLabel("Role of Week 3").selectOption("-");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("columns has no value");
    page.getByLabel("Role of Week 2").selectOption("value");
    drawn(
        page,
        "/?data=Club,Week+1,Week+2,Week+3;Adler,3,6,6;Berg,0,3,6;Cetra,1,2,5"
            + "&columns=name:-:value:-");
  }

  @Test
  void what_was_typed_is_never_rewritten_and_can_be_undone() {
    Page page = open("/?title=T");
    page.locator("#data").focus();
    page.keyboard().insertText(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&title=T");
    page.locator("#title").fill("  two  words ");
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&title=++two++words+");
    page.locator("#width").fill(" 300");
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&title=++two++words+&width=+300");
    page.locator("#data").focus();
    assertThat(page.locator("#data")).hasValue(YEARS);
    assertThat(page.locator("#title")).hasValue("  two  words ");
    for (int field = 0; field < 3; field++) {
      page.keyboard().press("Control+z");
    }
    assertThat(page.locator("#data")).hasValue("");
  }

  @Test
  void a_large_paste_empties_the_field_first_which_is_faster_and_can_be_undone() {
    Page page = open("/" + YEARS_QUERY);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    String before = page.locator("#data").inputValue();
    String table = "year,A,B\n" + "2019,1,2\n".repeat(2000);
    page.evaluate("text => navigator.clipboard.writeText(text)", table);
    page.locator("#data").focus();
    page.keyboard().press("Control+a");
    page.keyboard().press("Control+v");
    assertThat(page.locator("#data")).hasValue(table);
    page.keyboard().press("Control+z");
    assertThat(page.locator("#data")).hasValue("");
    page.keyboard().press("Control+z");
    assertThat(page.locator("#data")).hasValue(before);
  }

  @Test
  void a_file_that_replaced_the_data_can_be_undone() {
    Page page = open("/?errors=honest");
    page.locator("#data").fill(YEARS);
    page.locator("#file").setInputFiles(file("a.csv", "year,First\n2019,1\n2020,2"));
    drawn(page, "/?data=year,First;2019,1;2020,2");
    page.locator("#data").focus();
    page.keyboard().press("Control+z");
    assertThat(page.locator("#data")).hasValue(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4");
  }

  @Test
  void data_that_a_large_file_replaced_are_offered_back() {
    Page page = open("/?errors=honest");
    page.locator("#data").fill(YEARS);
    StringBuilder large = new StringBuilder("year,Many");
    for (int i = 0; i < 1900; i++) {
      large.append("\n").append(i + 1).append(",1");
    }
    page.locator("#file").setInputFiles(file("a.csv", large.toString()));
    assertThat(page.locator("#notice")).containsText("The file has replaced your data.");
    page.locator("#notice button").click();
    assertThat(page.locator("#data")).hasValue(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#title", "#picture", "header", "footer"})
  void a_file_can_be_dropped_anywhere(String place) {
    Page page = open("/?errors=honest");
    Object prevented =
        page.locator(place)
            .evaluate(
                "place => { const files = new DataTransfer();"
                    + " files.items.add(new File(['year,A,B\\n2019,1,2\\n2020,3,4'], 'a.csv'));"
                    + " return ['dragover', 'drop'].map(type => !place.dispatchEvent("
                    + "new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true"
                    + " }))); }");
    assertThat(prevented).isEqualTo(List.of(true, true));
    drawn(page, "/" + YEARS_QUERY);
    assertThat(page.locator("body")).not().hasClass(Pattern.compile(".*over.*"));
  }

  @Test
  void colours_of_bars_that_vanished_are_dropped_and_come_back_with_them() {
    Page page = open("/" + YEARS_QUERY + "&color.A=red&image.B=cn");
    page.locator("#data").fill(YEARS.replace("A;B", "A;C"));
    drawn(page, "/?data=Year,A,C;2019,1,2;2020,3,4&color.A=red");
    assertThat(page.getByLabel("Warnings")).containsText("image.B");
    assertThat(page.locator("[name='image.B']")).hasCount(0);
    page.locator("#data").fill(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&color.A=red&image.b=cn");
  }

  @Test
  void what_belongs_to_earlier_data_is_cleared_and_can_be_restored() {
    Page page =
        open("/" + YEARS_QUERY + "&columns=date:*&ref=Goal:3&highlight=A&max=9&title=T&width=300");
    page.locator("#data").fill("month,Tea,Coffee\n1,2,3\n2,4,3");
    drawn(page, "/?data=month,Tea,Coffee;1,2,3;2,4,3&title=T&width=300");
    assertThat(page.locator("#notice"))
        .containsText(
            "Cleared for the new data: Reference value, Columns, Highlight, Axis maximum.");
    page.locator("#data").fill(YEARS.replace("Year", "year"));
    page.waitForURL(url -> url.contains("2020,3,4"));
    assertThat(page.locator("#ref")).hasValue("");
    page.locator("#data").fill("month,Tea,Coffee\n1,2,3\n2,4,3");
    page.locator("#ref").fill("Goal:3");
    page.locator("#data").fill(YEARS);
    page.locator("#notice button").click();
    assertThat(page.locator("#ref")).hasValue("Goal:3");
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&ref=Goal:3&title=T&width=300");
  }

  @Test
  void a_row_more_clears_nothing() {
    Page page = open("/" + YEARS_QUERY + "&ref=Goal:3&color.A=red");
    page.locator("#data").fill("year,A,B\n2019,1,2\n2020,3,4\n2021,5,6");
    drawn(page, "/?data=year,A,B;2019,1,2;2020,3,4;2021,5,6&ref=Goal:3&color.A=red");
    assertThat(page.locator("#notice")).hasText("");
  }

  @Test
  void the_roles_of_columns_can_be_changed_with_a_click() {
    Page page = open("/?data=Country,Code,2019,2020;Chad,1,5,7;Mali,2,6,8");
    page.getByLabel("Role of Code").selectOption("Skip");
    page.getByLabel("Role of 2019").selectOption("Skip");
    drawn(page, "/?data=Country,Code,2019,2020;Chad,1,5,7;Mali,2,6,8&columns=name:-:-:value");
    assertThat(page.locator("#columns")).hasValue("name:-:-:value");
    assertThat(page.getByLabel("Role of 2019")).hasValue("-");
    page.getByLabel("Role of 2019").focus();
    page.keyboard().press("v");
    page.waitForURL(url -> url.contains("columns=name:-:*") || url.contains("columns=name:-:%2A"));
    assertThat(page.getByLabel("Role of 2019")).isFocused();
  }

  @Test
  void rows_and_columns_can_be_swapped_and_swapped_back() {
    Page page = open("/" + YEARS_QUERY);
    Locator swap =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Swap rows and columns"));
    swap.click();
    assertThat(page.locator("#reading p"))
        .hasText(
            "A row for each bar, a column for each period: 2 periods from A to B, 2 bars,"
                + " 4 values.");
    assertThat(page.locator("#data")).hasValue(YEARS_QUERY.substring(6).replace(';', '\n'));
    swap.click();
    assertThat(page.locator("#reading p")).containsText("2 periods from 2019 to 2020, 2 bars");
  }

  @ParameterizedTest
  @CsvSource({
    "Years and countries, race",
    "A league by week, race",
    "A row for each value, race",
    "A list, grow"
  })
  void sample_data_are_one_click_away(String sample, String type) {
    Page page = open("/?data=year,A;2019,1;2020,2&width=300");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(sample)).click();
    page.waitForURL(url -> !url.contains("2019,1"));
    page.locator("#stage:not(.drawing):not(.stale)").waitFor();
    assertThat(page.locator("#type-help")).containsText("Chosen to suit your data: " + type);
    assertThat(page.locator("#width")).hasValue("300");
    assertThat(page.locator(".problem")).hasCount(0);
    page.locator("#data").focus();
    page.keyboard().press("Control+z");
    assertThat(page.locator("#data")).hasValue("year,A\n2019,1\n2020,2");
  }

  @Test
  void cells_can_be_edited_and_nothing_else_changes() {
    String table = "year;\"A, first\";B\r\n2019;\"1\";2\r\n\r\n2020;3 ;4";
    Page page = open("/?errors=honest");
    page.locator("#data").fill(table);
    Locator toggle = page.locator("#edit-cells");
    toggle.click();
    assertThat(page.getByLabel("Row 1, column 2")).hasValue("A, first");
    page.getByLabel("Row 2, column 2").fill("7");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Row 3, column 2")).isFocused();
    assertThat(page.getByLabel("Row 3, column 2")).hasValue("3");
    page.getByLabel("Row 1, column 3").fill("B; \"b\"");
    page.keyboard().press("Tab");
    assertThat(page.locator("#data"))
        .hasValue("year;\"A, first\";\"B; \"\"b\"\"\"\n2019;7;2\n\n2020;3 ;4");
    page.waitForURL(url -> url.contains("2019%3B7%3B2"));
    toggle.click();
    assertThat(page.locator("#cells")).isHidden();
    page.locator("#data").focus();
    for (int step = 0; step < 4; step++) {
      // the browser also undoes what was typed into the cells
      page.keyboard().press("Control+z");
    }
    assertThat(page.locator("#data")).hasValue(table.replace("\r", ""));
  }

  @Test
  void rows_and_columns_can_be_added_to_the_cells() {
    Page page = open("/?errors=honest");
    page.locator("#data").fill("year;A\n2019;1\n2020;2\n");
    page.locator("#edit-cells").click();
    page.getByPlaceholder("New row").fill("2021");
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Row 4, column 2")).isFocused();
    page.keyboard().type("3");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Row 5, column 2")).isFocused();
    assertThat(page.locator("#data")).hasValue("year;A\n2019;1\n2020;2\n2021;3\n");
    page.getByPlaceholder("New column").fill("B");
    page.keyboard().press("Enter");
    page.keyboard().type("4");
    page.keyboard().press("Tab");
    assertThat(page.locator("#data")).hasValue("year;A;B\n2019;1;4\n2020;2\n2021;3\n");
    assertThat(page.getByLabel("Row 1, column 4")).hasAttribute("placeholder", "New column");
  }

  @Test
  void enter_in_the_new_row_goes_on_to_another_new_row() {
    Page page = open("/?errors=honest");
    page.locator("#data").fill("year;A\n2019;1");
    page.locator("#edit-cells").click();
    page.getByLabel("Row 3, column 2").fill("3");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Row 4, column 2")).isFocused();
    assertThat(page.locator("#data")).hasValue("year;A\n2019;1\n;3");
  }

  @Test
  void cells_fill_their_columns() {
    Page page = open("/?errors=honest");
    page.locator("#data").fill("year,A\n2019,1\n2020,2");
    page.locator("#edit-cells").click();
    assertThat(
            page.locator("#cells td")
                .evaluateAll(
                    "all => all.every(cell => cell.clientWidth - cell.firstChild.offsetWidth < 1)"))
        .isEqualTo(true);
  }

  @Test
  void options_without_an_effect_are_hidden_and_the_others_show_their_values() {
    Page page = open("/?data=name,value;A,1;B,2.25");
    openAll(page);
    assertThat(page.getByLabel("Delay between bars (ms)")).isVisible();
    assertThat(page.getByLabel("Bars shown")).isHidden();
    assertThat(page.locator("#period")).hasAttribute("placeholder", "1200");
    assertThat(page.locator("#decimals")).hasAttribute("placeholder", "2");
    page.getByLabel("Delay between bars (ms)").fill("50");
    page.waitForURL(url -> url.contains("stagger=50"));
    page.getByLabel("Race").check();
    page.waitForURL(url -> url.contains("type=race"));
    assertThat(page.getByLabel("Bars shown")).isVisible();
    assertThat(page.locator("#period")).hasAttribute("placeholder", "600");
    assertThat(page.getByLabel("Delay between bars (ms)")).isVisible();
    assertThat(page.getByLabel("Warnings")).containsText("stagger has no effect in a race");
    page.getByLabel("Delay between bars (ms)").fill("");
    page.waitForURL(url -> !url.contains("stagger"));
    assertThat(page.getByLabel("Delay between bars (ms)")).isHidden();
  }

  @Test
  void bars_have_swatches_in_their_colours_and_can_be_highlighted() {
    Page page = open("/" + YEARS_QUERY);
    openAll(page);
    Locator swatch = page.getByLabel("Choose: Colour of A");
    assertThat(swatch).hasValue("#3b82c4");
    swatch.evaluate(
        "field => { field.value = '#ff0000';"
            + " field.dispatchEvent(new Event('change', { bubbles: true })); }");
    drawn(page, "/" + YEARS_QUERY + "&color.a=ff0000");
    page.locator(".names").getByLabel("B").check();
    drawn(page, "/" + YEARS_QUERY + "&color.a=ff0000&highlight=B");
    assertThat(page.locator("#highlight")).hasValue("B");
    page.locator(".names").getByLabel("B").uncheck();
    page.getByLabel("Vivid").check();
    drawn(page, "/" + YEARS_QUERY + "&color.a=ff0000&palette=vivid");
    assertThat(page.getByLabel("Choose: Colour of B")).hasValue("#2b9610");
  }

  @Test
  void a_click_elsewhere_leaves_the_data_alone() {
    Page page = open("/");
    String before = page.locator("#data").inputValue();
    page.locator("#data").focus();
    page.locator("#title").click();
    page.locator("#caption").click();
    page.keyboard().type("Z");
    assertThat(page.locator("#data")).hasValue(before);
    assertThat(page.locator("#caption")).isFocused();
  }

  @Test
  void undoing_a_paste_brings_back_all_of_the_example() {
    Page page = open("/");
    String before = page.locator("#data").inputValue();
    page.locator("#data").click();
    page.keyboard().insertText(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4");
    page.keyboard().press("Control+z");
    assertThat(page.locator("#data")).hasValue(before);
    assertThat(page.locator("#title")).hasValue("The most populous countries");
    assertThat(page.locator("#top")).hasValue("8");
  }

  @Test
  void going_back_takes_back_a_colour_and_keeps_the_data_as_they_were_typed() {
    Page page = open("/?errors=honest");
    page.locator("#data").fill(YEARS);
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4");
    page.locator("[name='color.b']")
        .evaluate(
            "field => { field.value = 'ff0000';"
                + " field.dispatchEvent(new Event('input', { bubbles: true })); }");
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&color.b=ff0000");
    page.goBack();
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4");
    assertThat(page.locator("#data")).hasValue(YEARS);
    assertThat(page.locator("[name='color.b']")).hasValue("");
    page.locator("#title").fill("T");
    drawn(page, "/?data=Year,A,B;2019,1,2;2020,3,4&title=T");
  }

  @Test
  void going_back_and_forward_at_once_shows_the_chart_of_the_address() {
    Page page = open("/?title=One");
    page.locator("#title").fill("Two");
    drawn(page, "/?title=Two");
    List<Route> held = new ArrayList<>();
    page.route(SERVICE.uri("/?title=One").toString(), route -> held.add(route));
    page.evaluate("history.back()");
    page.waitForCondition(() -> !held.isEmpty());
    page.evaluate("history.forward()");
    assertThat(page).hasURL(SERVICE.uri("/?title=Two").toString());
    page.unroute(SERVICE.uri("/?title=One").toString());
    held.get(0).resume();
    drawn(page, "/?title=Two");
    assertThat(page.locator("#title")).hasValue("Two");
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=Two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pears, red", "#MeToo", "constructor", "__proto__", "<b>\"&"})
  void any_name_can_be_highlighted(String name) {
    Page page = open("/?errors=honest");
    page.locator("#data")
        .fill("year\tOther\t\"" + name.replace("\"", "\"\"") + "\"\n2019\t1\t2\n2020\t3\t4");
    page.waitForURL(url -> url.contains("data="));
    openAll(page);
    Locator box = page.locator(".names input").nth(0);
    assertThat(box).hasValue(name);
    box.check();
    page.waitForURL(url -> url.contains("highlight="));
    page.locator("#stage:not(.drawing):not(.stale)").waitFor();
    assertThat(box).isChecked();
    assertThat(page.locator(".problem")).hasCount(0);
  }

  @Test
  void cells_keep_their_separator_and_a_quote_inside_a_cell_is_a_character() {
    Page page = open("/?errors=honest");
    page.locator("#data").fill("year;5\" pipe;B\n2019;1;2\n2020;3;4");
    page.locator("#edit-cells").click();
    assertThat(page.getByLabel("Row 1, column 2")).hasValue("5\" pipe");
    page.getByLabel("Row 1, column 3").fill("a,b,c,d,e,f");
    page.keyboard().press("Enter");
    page.getByLabel("Row 3, column 3").fill("42");
    page.keyboard().press("Enter");
    assertThat(page.locator("#data")).hasValue("year;5\" pipe;a,b,c,d,e,f\n2019;1;2\n2020;3;42");
  }

  @Test
  void on_a_dark_page_the_chart_becomes_dark_on_request() {
    Page page = BROWSER.page(new NewContextOptions().setColorScheme(ColorScheme.DARK));
    page.navigate(SERVICE.uri("/" + YEARS_QUERY).toString());
    Locator button = page.locator("#match-theme");
    button.click();
    drawn(page, "/" + YEARS_QUERY + "&theme=dark");
    assertThat(button).isHidden();
    assertThat(open("/" + YEARS_QUERY).locator("#match-theme")).isHidden();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void openAll(Page page) {
    page.evaluate("document.querySelectorAll('form details').forEach(group => group.open = true)");
  }

  private static Page open(String address) {
    Page page = BROWSER.page();
    page.navigate(SERVICE.uri(address).toString());
    return page;
  }

  private static void drawn(Page page, String address) {
    assertThat(page).hasURL(SERVICE.uri(address).toString());
    page.locator("#stage:not(.drawing):not(.stale)").waitFor();
  }
}
