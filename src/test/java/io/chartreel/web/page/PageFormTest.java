package io.chartreel.web.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.xlsx.WorkbookBuilder;
import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the page, which redirects to the page of the submitted chart. */
class PageFormTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @RegisterExtension static final TestService SERVICE = new TestService();

  /** Submits fields: names and values in turn. */
  private static HttpResponse<byte[]> submit(String... fields) {
    return post("/", fields);
  }

  private static HttpResponse<byte[]> post(String address, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return Http.post(SERVICE.uri(address), FORM, BodyPublishers.ofString(body.substring(1)));
  }

  /** Submits fields and a file as a browser does. */
  private static HttpResponse<byte[]> upload(String name, String text, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append("--x\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n");
      body.append(fields[i + 1]).append("\r\n");
    }
    body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"");
    body.append("\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--x--\r\n");
    return Http.post(
        SERVICE.uri("/"),
        "multipart/form-data; boundary=x",
        BodyPublishers.ofString(body.toString(), ISO_8859_1));
  }

  /** Returns where a response redirects to. */
  private static String redirect(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(303);
    return Http.header(response, "Location");
  }

  private static HtmlPage page(String address) {
    return HtmlPage.of(Http.get(SERVICE.uri(address)), 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?loop=2",
        "/?type=race",
        "/?labels=a,b&values=1,2&ref=c:3&theme=dark",
        "/?periods=1..2&series=A:1,2;B:3,_&color.a=red&ref=r:1&ref=s:2",
        "/?labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked",
        "/?data=date,name,category,value;2019,A,x,1;2020,B,y,2&title=Hi+%26+%22low%22,+100%25",
        "/?data=x,y,2019;A,b,1&columns=name:-:value"
      })
  void an_unchanged_form_redirects_to_the_same_chart(String address) {
    String[] fields = page(address).submittedFields();
    String target = redirect(submit(fields));
    assertThat(Http.get(SERVICE.uri("/gif" + target.substring(1))).body())
        .isEqualTo(Http.get(SERVICE.uri("/gif" + address.substring(1))).body());
    assertThat(redirect(submit(page(target).submittedFields()))).isEqualTo(target);
  }

  @Test
  void pasted_cells_become_the_data_of_a_url() {
    assertThat(
            redirect(
                submit(
                    "data",
                    "year\tJava\tPython\r\n2019\t20\t15\r\n2020\t18\t\r\n",
                    "ref",
                    "",
                    "title",
                    "",
                    "width",
                    "640",
                    "theme",
                    "dark")))
        .isEqualTo("/?data=year,Java,Python;2019,20,15;2020,18,&theme=dark");
  }

  @ParameterizedTest
  @CsvSource({"'', /", "compare, /?type=compare", "race, /?type=race", "bars, /?type=bars"})
  void without_data_the_built_in_example_is_drawn(String type, String target) {
    assertThat(redirect(submit("type", type, "data", " \r\n", "ref", ""))).isEqualTo(target);
  }

  @Test
  void a_reference_without_data_is_drawn_with_the_data_of_the_built_in_example() {
    String target = redirect(submit("data", "", "ref", "2010:70"));
    assertThat(target).startsWith("/?data=year,value;2014,20;").endsWith("&ref=2010:70");
    assertThat(page(target).find("#animation")).isPresent();
  }

  @Test
  void a_form_that_was_loaded_before_an_update_still_works() {
    assertThat(
            redirect(
                submit("form", "5a6ad1c9.26", "data", "year\tA\n1\t2\n3\t4", "ref", "2013:60")))
        .startsWith("/?data=year,A;1,2;3,4");
  }

  @Test
  void a_file_replaces_the_data() {
    assertThat(
            redirect(
                upload(
                    "a.csv", "year,A\r\n2019,1\n2020,2\n", "data", "year,B\n1,2", "title", "Hi")))
        .isEqualTo("/?data=year,A;2019,1;2020,2&title=Hi");
  }

  @Test
  void the_text_of_a_file_is_shown_as_it_is() {
    String file = "Monat;Umsatz\n01.01.2023;1.234,50\n01.02.2023;2.345,60\n";
    assertThat(page(redirect(upload("a.csv", file))).table()).isEqualTo(file.strip());
    String tabs = "year\tA\n2019\t1\n2020\t2";
    HttpResponse<byte[]> response = upload("a.tsv", tabs);
    assertThat(HtmlPage.of(response, 200).table()).isEqualTo(tabs);
    assertThat(Http.header(response, "Content-Location")).isEqualTo("/?data=year,A;2019,1;2020,2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv|year,A;2019,1;2020,2;Source: \u00e9|windows-1252",
        "a.json|[{'year':2019,'name':'A','value':1,'link':'http://e.x/1'},"
            + "{'year':2020,'name':'A','value':2,'link':'http://e.x/2'}]|Columns not used: link."
      })
  void a_file_whose_reading_no_url_can_tell_is_answered_with_its_page(
      String name, String file, String warning) {
    String text = name.endsWith("csv") ? file.replace(';', '\n') : file.replace('\'', '"');
    HttpResponse<byte[]> response = upload(name, text, "title", "Hi");
    HtmlPage page = HtmlPage.of(response, 200);
    assertThat(page.all("#reading li")).anyMatch(line -> line.text().contains(warning));
    assertThat(Http.header(response, "Cache-Control")).isEqualTo("no-store");
    String address = Http.header(response, "Content-Location");
    assertThat(page.attribute("#animation", "src")).isEqualTo("/gif" + address.substring(1));
    assertThat(page(address).attribute("#animation", "src"))
        .isEqualTo(page.attribute("#animation", "src"));
    assertThat(page.table()).isEqualTo(page(address).table());
  }

  @Test
  void the_columns_of_a_converted_file_are_those_of_the_text_in_the_form() {
    String json = "[{'Club':'A','W1':1,'W2':2,'link':'a'},{'Club':'B','W1':2,'W2':3,'link':'b'}]";
    HtmlPage page = HtmlPage.of(upload("a.json", json.replace('\'', '"')), 200);
    assertThat(page.all("#roles li span").stream().map(Element::text))
        .containsExactly("period", "A", "B");
    assertThat(page.table()).isEqualTo("period,A,B\nW1,1,2\nW2,2,3");
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (Object cell : cells) {
      row.append(
          cell instanceof String
              ? "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>"
              : "<c><v>" + cell + "</v></c>");
    }
    return row + "</row>";
  }

  @Test
  void a_worksheet_becomes_the_data_of_a_url() {
    byte[] workbook =
        new WorkbookBuilder()
            .sheet("Other", row("year", "B") + row(2019, 5))
            .sheet("Sales", row("year", "A") + row(2019, 1) + row(2020, 2) + row(2021, 4))
            .build();
    String file = new String(workbook, ISO_8859_1);
    assertThat(redirect(upload("a.xlsx", file, "sheet", "Sales", "cumulate", "on")))
        .isEqualTo("/?data=year,A;2019,1;2020,3;2021,7");
    HtmlPage page = HtmlPage.of(upload("a.xlsx", file, "sheet", "Nothing"), 400);
    assertThat(page.problems()).singleElement().asString().contains("Nothing");
  }

  @Test
  void json_becomes_the_data_of_a_url() {
    String json =
        "{\"title\":\"T\",\"periods\":[1,2],\"series\":[{\"name\":\"A\",\"values\":[3,4],\"color\":\"red\"}]}";
    String data = "/?data=period,A;1,3;2,4&";
    assertThat(redirect(upload("a.json", json, "title", "old", "theme", "dark")))
        .startsWith(data)
        .contains("title=T")
        .contains("theme=dark")
        .contains("color.A=red");
  }

  @Test
  void pasted_json_stays_in_the_form() {
    String json = "[{\"Club\":\"A\",\"W1\":1,\"W2\":2},{\"Club\":\"B\",\"W1\":2,\"W2\":3}]";
    HttpResponse<byte[]> response = submit("data", json, "ref", "");
    HtmlPage page = HtmlPage.of(response, 200);
    assertThat(page.table()).isEqualTo(json);
    assertThat(page.all("#roles li span").stream().map(Element::text))
        .containsExactly("Club", "W1", "W2");
    assertThat(Http.header(response, "Content-Location"))
        .isEqualTo("/?data=period,A,B;W1,1,2;W2,2,3");
    response = submit("data", json, "columns", "name:-:value");
    assertThat(HtmlPage.of(response, 200).text("#roles li + li b")).isEqualTo("Skip");
    assertThat(Http.header(response, "Content-Location")).isEqualTo("/?data=name,value;A,2;B,3");
  }

  @Test
  void a_form_cannot_redirect_to_another_site_or_add_a_header() {
    HttpResponse<byte[]> response =
        submit("title", "\r\nX-Evil: 1", "data", "name,value\n//evil,1", "continue", "//evil");
    assertThat(response.headers().firstValue("X-Evil")).isEmpty();
    response = submit("prefix", "//evil\\", "data", "name,value\n//evil,1", "continue", "//evil");
    assertThat(redirect(response)).startsWith("/?");
  }

  @Test
  void a_form_with_problems_keeps_all_values() {
    HtmlPage page =
        HtmlPage.of(
            submit(
                "data", "year\tA\n2018\t3\n2019\t1\n2020\t12q", "title", "Keep me", "width", "12"),
            400);
    assertThat(page.table()).isEqualTo("year\tA\n2018\t3\n2019\t1\n2020\t12q");
    assertThat(page.text("#problems strong")).isEqualTo("2 problems to fix");
    assertThat(page.value("title")).isEqualTo("Keep me");
    assertThat(page.value("width")).isEqualTo("12");
    assertThat(page.attribute("#problems a", "href")).isEqualTo("#data");
    assertThat(page.text("#data-problem-0")).contains("12q");
    assertThat(page.attribute("#data", "aria-describedby")).isEqualTo("data-help data-problem-0");
    assertThat(page.attribute("#data", "aria-invalid")).isEqualTo("true");
    assertThat(page.find("#animation")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":|line 1",
        "{\"periods\":[1,2],\"series\":[{\"name\":\"A\",\"values\":[1,\"x\"]}]}|x"
      })
  void problems_of_json_are_shown_at_the_field_for_the_data(String data, String problem) {
    HtmlPage page = HtmlPage.of(submit("data", data, "ref", "2013:60", "title", "T"), 400);
    assertThat(page.table()).isEqualTo(data);
    assertThat(page.text("#problems a[href='#data']")).contains(problem);
    assertThat(page.text("#data-problem-0")).contains(problem);
  }

  @ParameterizedTest
  @CsvSource({"GIF89a, GIF", "%PDF-1.7, PDF", "' ', empty"})
  void rejects_a_file_that_is_not_text_or_empty(String file, String problem) {
    HttpResponse<byte[]> response =
        upload("a.xlsx", file, "data", "year,A\n2019,1", "title", "T", "example", "Coal decline");
    HtmlPage page = HtmlPage.of(response, 400);
    assertThat(page.text("#problems li")).contains(problem);
    assertThat(page.table()).isEqualTo("year,A\n2019,1");
    assertThat(page.attribute("#data", "aria-invalid")).isEqualTo("false");
    assertThat(page.value("title")).isEqualTo("T");
  }

  @Test
  void a_rejected_file_leaves_the_example_as_it_is() {
    String title = "The most populous countries";
    String data = "year,China\n1950,544\n1960,654";
    HttpResponse<byte[]> response =
        upload("a.xlsx", "GIF89a", "data", data, "title", title, "example", "Population race");
    assertThat(HtmlPage.of(response, 400).value("title")).isEqualTo(title);
  }

  @Test
  void a_column_of_totals_needs_no_values() {
    byte[] workbook =
        new WorkbookBuilder()
            .sheet(
                "A", row("year", "A", "B", "Total") + totalRow(2019, 1, 2) + totalRow(2020, 3, 4))
            .build();
    HtmlPage page = HtmlPage.of(upload("a.xlsx", new String(workbook, ISO_8859_1)), 200);
    assertThat(page.table()).isEqualTo("year,A,B\n2019,1,2\n2020,3,4");
    assertThat(page.text("#reading li")).isEqualTo("Columns not used: Total.");
  }

  private static String totalRow(Object... cells) {
    return row(cells).replace("</row>", "<c><f>B2+C2</f></c></row>");
  }

  @Test
  void rejects_a_form_that_is_too_large() {
    HtmlPage page = HtmlPage.of(submit("data", "x".repeat(10_000_001)), 413);
    assertThat(page.problems()).singleElement().asString().contains("10,000,000");
  }

  @Test
  void rejects_a_body_that_is_not_a_form() {
    HttpResponse<byte[]> response =
        Http.post(SERVICE.uri("/"), "text/csv", BodyPublishers.ofString("a,b"));
    assertThat(HtmlPage.of(response, 415).problems()).hasSize(1);
  }

  @Test
  void text_is_never_markup() {
    HtmlPage page =
        HtmlPage.of(submit("data", "a</textarea><script>", "title", "\"><script>x"), 400);
    assertThat(page.all("script")).allMatch(script -> script.attr("src").contains(".js?v="));
    assertThat(page.table()).isEqualTo("a</textarea><script>");
  }

  private static String longTable(int rows) {
    StringBuilder csv = new StringBuilder("year,Alpha,Beta,Gamma,Delta,Epsilon,Zeta,Eta,Theta");
    for (int row = 0; row < rows; row++) {
      csv.append('\n').append(1600 + row);
      for (int bar = 1; bar <= 8; bar++) {
        csv.append(',').append(Math.floorMod((row + 1) * 7919 * bar * bar, 9973));
      }
    }
    return csv.toString();
  }

  private static HttpResponse<byte[]> submitLong(String csv) {
    return submit(
        "fps", "1", "period", "100", "width", "300", "height", "200", "title", "Long", "data", csv);
  }

  @Test
  void a_chart_too_long_for_a_query_gets_a_permalink() {
    String csv = longTable(200);
    String address = redirect(submitLong(csv));
    assertThat(address).matches("/c/[A-Za-z0-9_-]+");
    HtmlPage page = page(address);
    assertThat(page.attribute("#animation", "src")).isEqualTo(address + ".gif");
    assertThat(page.attribute("#still", "src")).isEqualTo(address + ".png");
    assertThat(page.table()).isEqualTo(csv);
    assertThat(page.snippet("url")).isEqualTo(SERVICE.uri(address + ".gif").toString());
    assertThat(page.value("title")).isEqualTo("Long");
    assertThat(Http.get(SERVICE.uri(address + ".gif")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_long_table_that_its_permalink_turns_round_is_shown_as_it_was_written() {
    StringBuilder csv = new StringBuilder("Club");
    for (int week = 1; week <= 30; week++) {
      csv.append(",Week ").append(week);
    }
    for (int club = 1; club <= 40; club++) {
      csv.append("\nFootball club number ").append(club);
      for (int week = 1; week <= 30; week++) {
        csv.append(',').append(club * week % 97 * 1000 + week);
      }
    }
    HttpResponse<byte[]> response = submit("fps", "1", "period", "100", "data", csv.toString());
    HtmlPage page = HtmlPage.of(response, 200);
    assertThat(Http.header(response, "Content-Location")).startsWith("/c/");
    assertThat(page.table()).isEqualTo(csv.toString());
    assertThat(page.all("#roles li span")).hasSize(31).first().returns("Club", Element::text);
    assertThat(page.text("#reading")).startsWith("A row for each bar, a column for each period:");
    assertThat(page.text("#type-help [data-type='']")).endsWith(": race.");
  }

  @Test
  void a_chart_that_is_too_long_for_a_permalink_stays_in_the_form() {
    String csv = longTable(450);
    HtmlPage page = HtmlPage.of(submitLong(csv), 422);
    assertThat(page.text("#data-problem-0")).contains("too long for a URL", "(limit 8,000)");
    assertThat(page.table()).isEqualTo(csv);
    assertThat(page.attribute("#problems button", "form")).isEqualTo(page.first("form").id());
    HttpResponse<byte[]> image =
        post(page.attribute("#problems button", "formaction"), page.submittedFields());
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(Http.header(image, "Content-Disposition")).startsWith("attachment");
    assertThat(image.body())
        .isEqualTo(
            Http.post(
                    SERVICE.uri("/gif?fps=1&period=100&width=300&height=200&title=Long"),
                    "text/csv",
                    BodyPublishers.ofString(csv))
                .body());
  }
}
