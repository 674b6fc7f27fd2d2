package io.chartreel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Parameter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @RegisterExtension static final TestService SERVICE = new TestService();

  private static String page(String address, int status) {
    return html(Http.get(SERVICE.uri(address)), status);
  }

  private static String html(HttpResponse<byte[]> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Http.header(response, "Content-Type")).startsWith("text/html");
    assertThat(Http.header(response, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'self'");
    return Http.text(response);
  }

  /** Sends fields, names and values by turns. */
  private static HttpResponse<byte[]> send(String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return Http.post(SERVICE.uri("/"), FORM, BodyPublishers.ofString(body.substring(1)));
  }

  /** Where a form leads. */
  private static String led(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(303);
    return Http.header(response, "Location");
  }

  /** Sends a file as a browser does. */
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
        BodyPublishers.ofString(body.toString()));
  }

  /** What is in the field for the table. */
  private static String table(String page) {
    MatchResult area =
        Pattern.compile("<textarea id=\"data\"[^>]*>\n(.*?)</textarea>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .findFirst()
            .orElseThrow();
    return area.group(1).replace("&#34;", "\"").replace("&lt;", "<").replace("&amp;", "&");
  }

  private static String mark(String page) {
    return Pattern.compile("id=\"form-mark\" value=\"([0-9a-f.]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> meta(String page, String name) {
    return Pattern.compile("<meta (?:property|name)=\"" + name + "\" content=\"([^\"]*)\">")
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .findFirst();
  }

  @Test
  void its_picture_points_at_the_image_with_the_same_parameters() {
    assertThat(page("/", 200)).contains("<img id=\"film\" src=\"/gif\"");
    assertThat(page("/?width=300&theme=dark", 200))
        .contains("<img id=\"film\" src=\"/gif?width=300&amp;theme=dark\"")
        .contains("width=\"300\" height=\"480\"");
  }

  @Test
  void its_picture_is_still_for_who_asks_for_no_motion_and_can_be_paused() {
    assertThat(page("/?width=300", 200))
        .contains("<source media=\"(prefers-reduced-motion: reduce)\" srcset=\"/png?width=300\">")
        .contains("<input type=\"checkbox\" id=\"film-pause\">")
        .contains("<img id=\"still\" src=\"/png?width=300\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/, 'Plays 7 s, 7 frames'",
    "/?poster=last, 'Plays 7 s, 8 frames'",
    "'/?periods=1..3&series=A:1,2,3&series=B:3,2,1', 'Plays 3.8 s, 31 frames'",
    "'/?labels=a&values=1', 'Plays 3.2 s, 31 frames'"
  })
  void it_tells_how_long_the_film_is(String address, String facts) {
    assertThat(page(address, 200).replace("<span id=\"size\"></span>", "")).contains(facts);
  }

  @Test
  void it_gives_what_to_copy() {
    String url = SERVICE.uri("/chart.gif?title=A+%26+B").toString();
    assertThat(page("/?title=A+%26+B", 200))
        .contains("<input id=\"copy-url\" readonly dir=\"ltr\" value=\"" + url + "\">")
        .contains(
            "&lt;img src=&#34;"
                + url
                + "&#34; alt=&#34;A &amp;amp; B, animated bar chart, 2014–2020. Falls")
        .contains("alt_text");
  }

  @Test
  void what_it_gives_for_mail_starts_with_the_finished_chart() {
    assertThat(page("/", 200)).contains("/chart.gif?poster=last&#34; alt=");
    assertThat(page("/?poster=first", 200)).doesNotContain("poster=last");
  }

  @Test
  void inline_it_carries_the_picture_itself() {
    String inline = page("/?width=200&inline", 200);
    String uri = Http.text(Http.get(SERVICE.uri("/datauri?width=200")));
    assertThat(inline).contains("<img id=\"film\" src=\"" + uri + "\"");
  }

  @Test
  void it_has_a_field_for_every_parameter() {
    String page = page("/?labels=Java&values=1&title=Hi&ease=EASEINSINE", 200);
    for (Parameter parameter : Parameter.values()) {
      String name = parameter.isFamily() ? "color.java" : parameter.spelling();
      assertThat(page).contains(" name=\"" + name + "\"");
    }
    assertThat(page)
        .contains("name=\"title\" value=\"Hi\"")
        .contains("<option value=\"easeInSine\" selected>")
        .contains("<option value=\"DejaVu Sans\" selected>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/|year,value;2014,20;2015,15;2016,14;2017,13;2018,12;2019,11;2020,10",
        "/?labels=a,b&values=1,2|name,value;a,1;b,2",
        "/?periods=1..2&series=A:1,2;B:3,_|period,A,B;1,1,3;2,2,",
        "/?data=date,name,value;2019,A,1;2020,A,2;2019,B,3|year,A,B;2019,1,3;2020,2,",
        "/?data=x,y,2019;A,b,1&columns=name:-:value|x,y,2019;A,b,1",
        "/?width=1&labels=a,b&values=1,2|name,value;a,1;b,2",
        "/?data=year,A;2019,x|year,A;2019,x"
      })
  void the_table_is_shown_as_csv_whichever_way_it_came(String address, String rows) {
    assertThat(table(Http.text(Http.get(SERVICE.uri(address)))).replace("\n", ";")).isEqualTo(rows);
  }

  @Test
  void lists_with_a_mistake_are_shown_in_their_own_fields() {
    String page = page("/?labels=a,b&values=1,x", 400);
    assertThat(table(page)).isEmpty();
    assertThat(page)
        .contains("a,b</textarea>")
        .contains("1,x</textarea>")
        .contains("<details open>\n<summary>Data in another way</summary>")
        .contains("<a href=\"#values\">values=x is not a number;")
        .contains("aria-describedby=\"values-help values-wrong-0\" aria-invalid=\"true\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?labels=a,b&values=1,2&ref=c:3&theme=dark",
        "/?periods=1..2&series=A:1,2;B:3,_&color.a=red&ref=r:1&ref=s:2",
        "/?labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked",
        "/?data=date,name,category,value;2019,A,x,1;2020,B,y,2&title=Hi+%26+%22low%22,+100%25",
        "/?data=x,y,2019;A,b,1&columns=name:-:value"
      })
  void what_its_form_shows_says_the_same_chart(String address) {
    String page = page(address, 200);
    String[] fields =
        Pattern.compile(
                "(?:<input id=\"[^\"]*\" name=\"(?<n>[^\"]*)\" value=\"(?<v>[^\"]*)\")"
                    + "|(?:<textarea id=\"[^\"]*\" name=\"(?<a>[^\"]*)\"[^>]*>\n(?<t>[^<]*)</textarea>)"
                    + "|(?:<select id=\"[^\"]*\" name=\"(?<s>[^\"]*)\"[^>]*>.*?"
                    + "<option value=\"(?<o>[^\"]*)\" selected>)"
                    + "|(?:type=\"radio\" name=\"(?<r>type)\" value=\"(?<c>[^\"]*)\" checked)",
                Pattern.DOTALL)
            .matcher(page)
            .results()
            .flatMap(found -> Stream.of(pair(found)))
            .toArray(String[]::new);
    String[] marked = Arrays.copyOf(fields, fields.length + 2);
    marked[fields.length] = "form";
    marked[fields.length + 1] = mark(page);
    String there = led(send(marked));
    assertThat(Http.get(SERVICE.uri("/gif" + there.substring(1))).body())
        .isEqualTo(Http.get(SERVICE.uri("/gif" + address.substring(1))).body());
    assertThat(led(send(marked))).isEqualTo(there);
  }

  private static String[] pair(MatchResult found) {
    for (int i = 1; i <= found.groupCount(); i += 2) {
      if (found.group(i) != null) {
        String value = found.group(i + 1).replace("&#34;", "\"").replace("&lt;", "<");
        return new String[] {found.group(i), value.replace("&#39;", "'").replace("&amp;", "&")};
      }
    }
    throw new AssertionError(found.group());
  }

  @Test
  void pasted_cells_lead_to_the_address_of_their_chart() {
    String start = page("/", 200);
    assertThat(
            led(
                send(
                    "form",
                    mark(start),
                    "data",
                    "year\tJava\tPython\r\n2019\t20\t15\r\n2020\t18\t\r\n",
                    "ref",
                    "2013:60",
                    "title",
                    "",
                    "width",
                    "640",
                    "theme",
                    "dark")))
        .isEqualTo("/?data=year,Java,Python;2019,20,15;2020,18,&theme=dark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "compare", "grow", "race", "bars"})
  void the_example_goes_whole_when_cells_are_pasted_after_a_kind_was_chosen(String type) {
    String start = page("/", 200);
    String chosen =
        led(send("form", mark(start), "type", type, "data", table(start), "ref", "2013:60"));
    String page = page(chosen, 200);
    assertThat(table(page)).isEqualTo(table(start));
    assertThat(
            led(
                send(
                    "form",
                    mark(page),
                    "type",
                    "bars",
                    "data",
                    "year\tA\n1\t2\n3\t4",
                    "ref",
                    "2013:60")))
        .isEqualTo("/?type=bars&data=year,A;1,2;3,4");
  }

  @Test
  void lists_that_were_wrong_do_not_stand_in_the_way_of_pasted_cells() {
    String wrong = page("/?labels=a,b&values=1,x", 400);
    assertThat(
            led(
                send(
                    "form",
                    mark(wrong),
                    "data",
                    "name\tvalue\na\t1\n",
                    "labels",
                    "a,b",
                    "values",
                    "1,x",
                    "periods",
                    "",
                    "series",
                    "")))
        .isEqualTo("/?data=name,value;a,1");
  }

  @Test
  void a_file_leads_there_too() {
    String start = page("/", 200);
    assertThat(
            led(
                upload(
                    "a.csv",
                    "year;A\n2019;1\n2020;2\n",
                    "form",
                    mark(start),
                    "data",
                    table(start),
                    "ref",
                    "2013:60",
                    "title",
                    "Hi")))
        .isEqualTo("/?data=year,A;2019,1;2020,2&title=Hi");
  }

  @Test
  void json_as_a_file_or_pasted_leads_there_too() {
    String json =
        "{\"title\":\"T\",\"periods\":[1,2],\"series\":[{\"name\":\"A\",\"values\":[3,4],\"color\":\"red\"}]}";
    String there = "/?data=period,A;1,3;2,4&";
    assertThat(led(upload("a.json", json, "title", "old", "theme", "dark")))
        .startsWith(there)
        .contains("title=T")
        .contains("theme=dark")
        .contains("color.a=red");
    String start = page("/", 200);
    assertThat(led(send("form", mark(start), "data", json, "ref", "2013:60")))
        .startsWith(there)
        .doesNotContain("ref");
  }

  @Test
  void a_form_cannot_lead_elsewhere_or_add_a_header() {
    HttpResponse<byte[]> response =
        send("title", "\r\nX-Evil: 1", "data", "name,value\n//evil,1", "next", "//evil");
    assertThat(response.headers().firstValue("X-Evil")).isEmpty();
    response = send("prefix", "//evil\\", "data", "name,value\n//evil,1", "next", "//evil");
    assertThat(led(response)).startsWith("/?");
  }

  @Test
  void what_is_sent_with_a_mistake_is_kept_and_told_at_its_field() {
    String sent = html(send("data", "year\tA\n2019\t12k", "title", "Keep me", "width", "12"), 400);
    assertThat(table(sent)).isEqualTo("year\tA\n2019\t12k");
    assertThat(sent)
        .contains("There are 2 mistakes")
        .contains("name=\"title\" value=\"Keep me\"")
        .contains("name=\"width\" value=\"12\"")
        .contains("<a href=\"#data\">data row 2, column `A`: `12k` is not a number;")
        .contains("aria-describedby=\"data-help data-wrong-0\" aria-invalid=\"true\"")
        .doesNotContain("<img");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|data is empty; allowed:",
        "{\"type\":|body cannot be read as JSON, for it ends before it is complete, at line 1",
        "{\"periods\":[1,2],\"series\":[{\"name\":\"A\",\"values\":[1,\"x\"]}]}|series=x in `A` is not a number"
      })
  void data_that_make_no_chart_are_told_at_the_field_for_them(String data, String sentence) {
    String page = html(send("data", data, "ref", "2013:60", "title", "T"), 400);
    assertThat(table(page)).isEqualTo(data);
    assertThat(page).contains("<a href=\"#data\">" + sentence.replace("\"", "&#34;"));
  }

  @Test
  void a_file_that_is_no_text_is_told() {
    HttpResponse<byte[]> response =
        Http.post(
            SERVICE.uri("/"),
            "multipart/form-data; boundary=x",
            BodyPublishers.ofByteArray(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK\u00ff\r\n--x--\r\n"
                    .getBytes(ISO_8859_1)));
    assertThat(html(response, 400)).contains("<a href=\"#data\">body is not UTF-8 at byte 3");
  }

  @Test
  void too_large_a_form_is_told_on_the_page() {
    assertThat(html(send("data", "x".repeat(1_000_001)), 413))
        .contains("The body is over the limit of 1,000,000 bytes.");
  }

  @Test
  void a_body_that_is_no_form_is_told_on_the_page() {
    assertThat(html(Http.post(SERVICE.uri("/"), "text/csv", BodyPublishers.ofString("a,b")), 415))
        .contains("This address reads a form");
  }

  @Test
  void a_mistake_is_shown_at_its_field_and_nothing_typed_is_lost() {
    String page = page("/?width=12&title=Keep+me&widht=1", 400);
    assertThat(page)
        .contains("There are 2 mistakes")
        .contains("<a href=\"#width\">width=12 is below the least, 120;")
        .contains("widht is not a parameter; did you mean width?")
        .contains("name=\"title\" value=\"Keep me\"")
        .contains("name=\"width\" value=\"12\"")
        .doesNotContain("<img");
  }

  @Test
  void a_kind_that_there_is_not_is_shown_as_it_was_written() {
    assertThat(page("/?type=pie", 400))
        .contains("name=\"type\" value=\"pie\" checked")
        .contains("<a href=\"#type\">type=pie is not valid.");
  }

  @Test
  void text_stays_text() {
    String evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for (String address :
        new String[] {
          "/?title=" + evil,
          "/?width=" + evil,
          "/?" + evil + "=1",
          "/?widht" + "=" + evil,
          "/?labels=" + evil,
          "/?theme=" + evil,
          "/?type=" + evil,
          "/?data=year," + evil + ";1,2",
          "/?labels=a&values=1&color.a=" + evil,
          "/?labels=" + evil + "&values=1",
          "/?title=" + evil + "&inline"
        }) {
      assertThat(Http.text(Http.get(SERVICE.uri(address))))
          .doesNotContain("<script>")
          .doesNotContain("><script");
    }
    assertThat(Http.text(send("data", "a</textarea><script>", "title", "\"><script>x")))
        .doesNotContain("<script>");
  }

  @Test
  void other_sites_can_show_it() {
    String page = page("/?title=A+%22B%22&width=300&scale=2", 200);
    String image = SERVICE.uri("/chart.gif?title=A+%22B%22&width=300&scale=2").toString();
    assertThat(page.indexOf("twitter:image:alt")).isBetween(0, 10_000);
    assertThat(meta(page, "og:title")).hasValue("A &#34;B&#34;");
    assertThat(meta(page, "og:type")).hasValue("website");
    assertThat(meta(page, "og:url"))
        .hasValue(SERVICE.uri("/?title=A+%22B%22&width=300&scale=2").toString());
    assertThat(meta(page, "og:image")).hasValue(image);
    assertThat(meta(page, "og:image:type")).hasValue("image/gif");
    assertThat(meta(page, "og:image:width")).hasValue("600");
    assertThat(meta(page, "og:image:height")).hasValue("960");
    assertThat(meta(page, "og:image:alt"))
        .isEqualTo(meta(page, "og:description"))
        .isEqualTo(meta(page, "twitter:image:alt"))
        .hasValue(
            "A &#34;B&#34;, animated bar chart, 2014–2020. Falls from 20 to 10, compared with 60 in 2013.");
    assertThat(meta(page, "twitter:card")).hasValue("summary_large_image");
    assertThat(meta(page, "twitter:image")).hasValue(image);
    List<String> oembed =
        Pattern.compile(
                "type=\"[a-z]+/(json|xml)\\+oembed\" href=\"[^\"]*/oembed\\?url=([^&]*)&amp;format=(json|xml)\"")
            .matcher(page)
            .results()
            .map(
                found ->
                    found.group(1)
                        + found.group(3)
                        + " "
                        + URLDecoder.decode(found.group(2), UTF_8))
            .toList();
    String url = meta(page, "og:url").orElseThrow();
    assertThat(oembed).containsExactly("jsonjson " + url, "xmlxml " + url);
  }

  @Test
  void a_header_leads_to_oembed_where_it_is_short_enough_for_a_proxy() {
    String path = "/?title=Rain&width=300";
    String link = Http.header(Http.get(SERVICE.uri(path)), "Link");
    assertThat(link)
        .startsWith("<" + SERVICE.uri("/oembed?url="))
        .contains(">; rel=\"alternate\"; type=\"application/json+oembed\", <")
        .endsWith("&format=xml>; rel=\"alternate\"; type=\"text/xml+oembed\"");
    String json = link.substring(1, link.indexOf('>'));
    assertThat(Http.text(Http.get(URI.create(json)))).contains("\"title\":\"Rain\"");
    String longer = "/?title=" + "y".repeat(200) + "&utm_source=" + "x".repeat(3000);
    assertThat(Http.header(Http.get(SERVICE.uri(longer)), "Link")).isEmpty();
  }

  @Test
  void its_examples_are_charts() {
    List<String> examples =
        Pattern.compile("<li><a href=\"(/\\?[^\"]*)\"")
            .matcher(page("/", 200))
            .results()
            .map(found -> found.group(1).replace("&amp;", "&").replace("&#39;", "'"))
            .toList();
    assertThat(examples).hasSize(6);
    for (String example : examples) {
      assertThat(page(example, 200)).contains("<img id=\"film\"").doesNotContain("class=\"note\"");
      assertThat(table(page(example, 200))).contains(",");
    }
  }

  @Test
  void its_parts_never_change_at_their_address() {
    List<String> parts =
        Pattern.compile("(?:href|src)=\"(/[a-z.]+\\?v=[0-9a-f]+)\"")
            .matcher(page("/", 200))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(parts).hasSize(3);
    for (String part : parts) {
      assertThat(Http.header(Http.get(SERVICE.uri(part)), "Cache-Control")).contains("immutable");
      assertThat(Http.header(Http.get(SERVICE.uri(part + "0")), "Cache-Control"))
          .doesNotContain("immutable");
    }
    assertThat(Http.header(Http.get(SERVICE.uri("/")), "Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "/chartreel.css, text/css",
    "/chartreel.js, text/javascript",
    "/favicon.svg, image/svg+xml",
    "/favicon.ico, image/x-icon",
    "/robots.txt, text/plain"
  })
  void what_browsers_fetch_beside_it_is_there(String path, String type) {
    HttpResponse<byte[]> part = Http.get(SERVICE.uri(path));
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(Http.header(part, "Content-Type")).startsWith(type);
  }

  @Test
  void it_is_small_and_all_its_own() {
    String page = page("/", 200);
    int bytes = page.getBytes(UTF_8).length;
    for (String part : new String[] {"/chartreel.css", "/chartreel.js"}) {
      bytes += Http.get(SERVICE.uri(part)).body().length;
    }
    assertThat(bytes).isLessThan(60_000);
    assertThat(page)
        .doesNotContain("style=")
        .doesNotContain("http-equiv")
        .doesNotContain("<style")
        .doesNotContainPattern("<script>|<script (?!type=\"module\" src=\"/chartreel)")
        .doesNotContainPattern("<[^>]* on[a-z]+=");
    String own = SERVICE.uri("/").toString();
    Pattern.compile("(?:href|src|srcset|action)=\"(https?:[^\"]*)")
        .matcher(page)
        .results()
        .forEach(found -> assertThat(URI.create(found.group(1)).toString()).startsWith(own));
  }

  private static String longTable(int rows) {
    StringBuilder csv = new StringBuilder("year,Alpha,Beta,Gamma,Delta,Epsilon,Zeta,Eta,Theta\n");
    for (int row = 0; row < rows; row++) {
      csv.append(1600 + row);
      for (int bar = 1; bar <= 8; bar++) {
        csv.append(',').append(Math.floorMod((row + 1) * 7919 * bar * bar, 9973));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  @Test
  void a_chart_that_is_too_long_for_a_query_has_its_page_at_a_permalink() {
    String csv = longTable(200);
    HttpResponse<byte[]> sent =
        Http.post(
            SERVICE.uri("/"),
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(
                "fps=2&period=200&width=300&height=200&title=Long&data="
                    + URLEncoder.encode(csv, StandardCharsets.UTF_8)));
    assertThat(sent.statusCode()).as(Http.text(sent)).isEqualTo(303);
    String address = Http.header(sent, "Location");
    assertThat(address).matches("/c/[A-Za-z0-9_-]+");
    String page = page(address, 200);
    assertThat(page)
        .contains("<img id=\"film\" src=\"" + address + ".gif\"")
        .contains("<img id=\"still\" src=\"" + address + ".png\"")
        .contains(csv.strip().replace("\n", "\n").substring(0, 2000))
        .contains("value=\"" + SERVICE.uri(address + ".gif") + "\"")
        .contains("Long");
    assertThat(Http.get(SERVICE.uri(address + ".gif")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_chart_that_is_too_long_even_when_it_is_packed_is_told_so_and_stays_in_the_form() {
    String csv = longTable(450);
    HttpResponse<byte[]> sent =
        Http.post(
            SERVICE.uri("/"),
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(
                "fps=1&period=100&width=300&height=200&data="
                    + URLEncoder.encode(csv, StandardCharsets.UTF_8)));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(Http.text(sent))
        .contains("makes an address of")
        .contains("over the limit of 8,000")
        .contains(csv.substring(0, 2000));
  }

  @Test
  void the_page_of_a_permalink_says_what_is_in_it() {
    String image =
        Http.header(
            Http.get(SERVICE.uri("/gif?labels=a,b&values=1,2&title=Packed&theme=dark")),
            "Content-Location");
    String address = image.substring(0, image.length() - ".gif".length());
    assertThat(page(address, 200))
        .contains("value=\"Packed\"")
        .contains("a,1\nb,2")
        .contains("<img id=\"film\" src=\"" + image + "\"");
    assertThat(page(address + "?inline", 200)).contains("src=\"data:image/gif;base64,");
  }

  @Test
  void a_broken_permalink_is_told_on_a_page() {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri("/c/rubbish"), "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.text(response)).contains("This permalink was not recognised.");
  }

  @Test
  void its_data_can_be_read_as_a_table() {
    assertThat(page("/?periods=2019,2020&series=A:1,2&series=%3Cb%3E:3,_", 200))
        .contains("<th scope=\"col\" dir=\"auto\">&lt;b&gt;</th>")
        .contains("<th scope=\"row\" dir=\"auto\">2020</th>")
        .contains("<td>2</td>");
  }

  @Test
  void a_film_that_has_no_room_for_one_more_frame_is_given_to_mail_as_it_is() {
    String page =
        page(
            "/?type=bars&fps=25&period=200&periods=1..120&width=200&height=150&series=A:1"
                + ",1".repeat(119)
                + "&series=B:2"
                + ",3".repeat(119)
                + "&hold=0",
            200);
    assertThat(page).doesNotContain("There is a mistake");
  }
}
