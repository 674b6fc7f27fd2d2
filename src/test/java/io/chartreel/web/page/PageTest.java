package io.chartreel.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of the page of a chart. */
class PageTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static HtmlPage page(String address) {
    return page(address, 200);
  }

  private static final String ALL_ROLES = "Date Name Value Category Colour Image Skip";

  private static HtmlPage page(String address, int status) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
    assertThat(Http.header(response, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'self'");
    return HtmlPage.of(response, status);
  }

  @Test
  void shows_the_image_with_the_parameters_of_the_page() {
    Element animation = page("/?width=300&theme=dark").first("#animation");
    assertThat(animation.attr("src")).isEqualTo("/gif?width=300&theme=dark");
    assertThat(animation.attr("width")).isEqualTo("300");
    assertThat(animation.attr("height")).isEqualTo("480");
  }

  @Test
  void opens_with_an_example_that_has_a_title() {
    HtmlPage page = page("/");
    assertThat(page.attribute("#animation", "src")).startsWith("/gif?data=year,China,India,");
    assertThat(page.value("title")).isEqualTo("The most populous countries");
    assertThat(page.table()).startsWith("year,China,India,");
    assertThat(page.text("title")).isEqualTo("Chartreel: animated bar charts from a URL");
    assertThat(page.attribute("#example", "value")).isEqualTo("Population race");
    assertThat(page("/?loop=2").find("#example")).isEmpty();
    assertThat(page("/?title=T").attribute("#animation", "src")).isEqualTo("/gif?title=T");
  }

  @Test
  void every_id_is_unique() {
    for (String address : List.of("/", "/?data=year,A,B;2019,1,2;2020,3,4&columns=date:*")) {
      assertThat(page(address).all("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
    }
  }

  @Test
  void shows_the_still_image_on_request_and_where_reduced_motion_is_preferred() {
    HtmlPage page = page("/?width=300");
    assertThat(
            page.attribute("#picture source[media='(prefers-reduced-motion: reduce)']", "srcset"))
        .isEqualTo("/png?width=300");
    assertThat(page.attribute("#still", "src")).isEqualTo("/png?width=300");
    assertThat(page.text("label[for=show-still]")).isEqualTo("Show last frame");
  }

  @ParameterizedTest
  @CsvSource({
    "/?loop=2, '7 s · 7 frames'",
    "/?poster=last, '7 s · 8 frames'",
    "'/?periods=1..3&series=A:1,2,3&series=B:3,2,1', '3.8 s · 31 frames'",
    "'/?labels=a&values=1', '3.2 s · 32 frames'",
    "'/?type=race&labels=a&values=1', '2.6 s · 1 frame'"
  })
  void shows_how_long_the_animation_is(String address, String facts) {
    assertThat(page(address).text("#facts")).isEqualTo(facts);
  }

  @Test
  void offers_snippets() {
    String url = SERVICE.uri("/chart.gif?title=A+%26+B").toString();
    HtmlPage page = page("/?title=A+%26+B");
    assertThat(page.snippet("url")).isEqualTo(url);
    assertThat(page.snippet("email"))
        .startsWith("<img src=\"" + url + "&amp;poster=last\" alt=\"")
        .contains("A &amp; B");
    assertThat(page.snippet("slack")).contains("alt_text");
  }

  @Test
  void the_snippet_for_both_themes_replaces_theme_and_background() {
    String picture = page("/?theme=dark&background=red&title=A").snippet("themes");
    String chart = "?title=A&amp;background=transparent&amp;theme=";
    assertThat(picture)
        .contains("/png" + chart + "dark\" /><source media=\"(prefers-color-scheme: dark)\"")
        .contains("/chart.gif" + chart + "dark\" /><source media=\"(prefers-reduced-motion")
        .contains("/png" + chart + "light\" /><img")
        .contains("<img src=\"" + SERVICE.uri("/chart.gif").toString() + chart + "light\" alt=");
  }

  @Test
  void the_snippet_for_both_themes_of_a_permalink_consists_of_permalinks() {
    String chart = "/gif?theme=dark&background=red&labels=a,b&values=1.10,-2e9&title=A";
    String permalink = Http.header(Http.get(SERVICE.uri(chart)), "Content-Location");
    String address = permalink.substring(0, permalink.length() - ".gif".length());
    String picture = page(address).snippet("themes");
    List<String> paths =
        Pattern.compile("/c/[A-Za-z0-9_-]+\\.(gif|png)")
            .matcher(picture)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(paths).hasSize(4).doesNotHaveDuplicates();
    String themed = chart.replace("background=red", "background=transparent");
    assertThat(List.of(body(paths.get(0)), body(paths.get(1))))
        .containsExactly(body(themed.replace("/gif", "/png")), body(themed));
    String light = themed.replace("theme=dark", "theme=light");
    assertThat(List.of(body(paths.get(2)), body(paths.get(3))))
        .containsExactly(body(light.replace("/gif", "/png")), body(light));
  }

  private static byte[] body(String address) {
    return Http.get(SERVICE.uri(address)).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?theme=dark", "/?background=black"})
  void an_opaque_chart_has_no_backdrop(String address) {
    assertThat(page(address).attribute("#animation", "class")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light, on-light", "dark, on-dark"})
  void a_transparent_chart_is_shown_on_the_background_of_its_theme(String theme, String backdrop) {
    HtmlPage page = page("/?background=transparent&theme=" + theme);
    assertThat(page.attribute("#animation", "class")).isEqualTo(backdrop);
    assertThat(page.attribute("#still", "class")).isEqualTo(backdrop);
  }

  @Test
  void the_email_snippet_starts_with_the_finished_chart() {
    assertThat(page("/?loop=2").snippet("email")).contains("/chart.gif?loop=2&amp;poster=last\" ");
    assertThat(page("/?poster=first").snippet("email")).contains("/chart.gif?poster=first\" ");
  }

  @Test
  void the_email_snippet_has_no_poster_if_one_more_frame_exceeds_a_limit() {
    HtmlPage page =
        page(
            "/?type=bars&fps=25&period=200&periods=1..120&width=915&height=916&series=A:1"
                + ",1".repeat(119)
                + "&series=B:2"
                + ",3".repeat(119)
                + "&hold=0");
    assertThat(page.text("#facts")).contains("· 596 frames");
    assertThat(page.snippet("email")).doesNotContain("poster");
  }

  @ParameterizedTest
  @CsvSource({"/?width=200", "/?width=200&download"})
  void offers_downloads(String address) {
    List<Element> links = page(address).all("#downloads a");
    assertThat(links)
        .extracting(Element::text)
        .containsExactly("Download GIF", "Download WebP", "Download PNG");
    for (Element link : links) {
      HttpResponse<byte[]> file = Http.get(SERVICE.uri(link.attr("href")));
      assertThat(file.statusCode()).as(link.attr("href")).isEqualTo(200);
      assertThat(Http.header(file, "Content-Disposition")).startsWith("attachment; ");
      assertThat(Http.header(file, "Content-Type"))
          .isEqualTo("image/" + link.text().replace("Download ", "").toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void offers_a_webp_of_many_frames_for_download_only() {
    HtmlPage page =
        page("/?type=bars&fps=25&period=200&periods=1..120&series=A:1" + ",1".repeat(119));
    assertThat(page.text("#downloads")).contains("Download WebP");
    assertThat(page.snippet("html")).contains("<picture").doesNotContain("webp");
  }

  @Test
  void embeds_the_image_on_request() {
    String uri = Http.text(Http.get(SERVICE.uri("/datauri?width=200")));
    HtmlPage page = page("/?width=200&inline");
    assertThat(page.attribute("#animation", "src")).isEqualTo(uri);
    assertThat(page.text(".other-page a")).isEqualTo("Page with a linked image");
    assertThat(page.attribute(".other-page a", "href")).isEqualTo("/?width=200");
    assertThat(page("/?width=200").attribute(".other-page a", "href"))
        .isEqualTo("/?width=200&inline");
  }

  @Test
  void has_a_field_for_every_parameter_of_a_chart() {
    HtmlPage page = page("/?labels=Java&values=1&title=Hi&ease=EASEINSINE");
    for (Parameter parameter : Parameter.values()) {
      String name = parameter.isFamily() ? "color.java" : parameter.key();
      assertThat(page.find("form [name='" + name + "']").isPresent())
          .as(name)
          .isEqualTo(parameter != Parameter.DOWNLOAD);
    }
    assertThat(page.value("title")).isEqualTo("Hi");
    assertThat(page.attribute("#ease [selected]", "value")).isEqualTo("easeInSine");
    assertThat(page.attribute("#font [selected]", "value")).isEqualTo("Noto Sans");
    assertThat(page.text("label[for=color-0]")).isEqualTo("Colour of Java");
  }

  @ParameterizedTest
  @CsvSource({
    "'/?loop=2', Default (horizontal), 1000, Default (easeInOutCubic)",
    "'/?labels=a,b&values=1,2', Default (vertical), 1200, Default (easeOutCubic)",
    "'/?data=year,A,B;1,2,3;2,3,4', Default (horizontal), 600, Default (linear)",
    "'/?widht=1', Default, Automatic, Default"
  })
  void shows_the_defaults_of_the_chart_type(
      String address, String direction, String period, String easing) {
    HtmlPage page =
        HtmlPage.of(Http.get(SERVICE.uri(address)), address.contains("widht") ? 400 : 200);
    assertThat(page.text("#direction option[value='']")).isEqualTo(direction);
    assertThat(page.attribute("#period", "placeholder")).isEqualTo(period);
    assertThat(page.text("#ease option[value='']")).isEqualTo(easing);
  }

  @Test
  void shows_the_built_in_example_as_placeholders() {
    HtmlPage page = page("/?loop=2");
    assertThat(page.table()).isEmpty();
    assertThat(page.attribute("#data", "placeholder")).startsWith("year,value\n2014,20\n");
    assertThat(page.value("ref")).isEmpty();
    assertThat(page.attribute("#ref", "placeholder")).isEqualTo("e.g. 2013:60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?labels=a,b&values=1,2|name,value;a,1;b,2",
        "/?periods=1..2&series=A:1,2;B:3,_|period,A,B;1,1,3;2,2,",
        "/?width=1&labels=a,b&values=1,2|name,value;a,1;b,2",
        "/?data=Club,Week+1,Week+2;Adler,3,6;Berg,0,3|Club,Week 1,Week 2;Adler,3,6;Berg,0,3",
        "/?data=date,name,value,continent;2019,A,1,x;2019,B,2,y"
            + "|date,name,value,continent;2019,A,1,x;2019,B,2,y",
        "/?data=x,y,2019;A,b,1&columns=name:-:value|x,y,2019;A,b,1",
        "/?data=year,A;2019,x|year,A;2019,x"
      })
  void shows_lists_as_csv_and_tables_as_they_were_written(String address, String rows) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
    assertThat(HtmlPage.of(response, response.statusCode()).table().replace("\n", ";"))
        .isEqualTo(rows);
  }

  @Test
  void shows_lists_with_a_problem_in_their_own_fields() {
    HtmlPage page = page("/?labels=a,b&values=1,x", 400);
    assertThat(page.table()).isEmpty();
    assertThat(page.value("labels")).isEqualTo("a,b");
    assertThat(page.value("values")).isEqualTo("1,x");
    assertThat(page.text("details[open] > summary")).isEqualTo("Advanced data input");
    assertThat(page.attribute("#problems a", "href")).isEqualTo("#values");
    assertThat(page.attribute("#values", "aria-describedby"))
        .isEqualTo("values-help values-problem-0");
    assertThat(page.attribute("#values", "aria-invalid")).isEqualTo("true");
  }

  @Test
  void shows_problems_at_their_fields_and_keeps_all_values() {
    HtmlPage page = page("/?width=12&title=Keep+me&widht=1", 400);
    assertThat(page.text("#problems strong")).isEqualTo("2 problems to fix");
    assertThat(page.problems()).hasSize(2).anyMatch(problem -> problem.contains("widht"));
    assertThat(page.attribute("#problems a", "href")).isEqualTo("#width");
    assertThat(page.text("#width-field .problem")).isEqualTo(page.text("#problems a"));
    assertThat(page.value("title")).isEqualTo("Keep me");
    assertThat(page.value("width")).isEqualTo("12");
    assertThat(page.find("#animation")).isEmpty();
  }

  @Test
  void keeps_an_unknown_chart_type() {
    HtmlPage page = page("/?type=pie", 400);
    assertThat(page.attribute("[name=type][checked]", "value")).isEqualTo("pie");
    assertThat(page.attribute("#problems a", "href")).isEqualTo("#type");
  }

  private static List<String> reading(String address) {
    return page(address)
        .all("#reading > p, #reading > ul li, #roles .columns li, #roles dl > div")
        .stream()
        .map(Element::text)
        .map(text -> text.replace(" " + ALL_ROLES, ""))
        .toList();
  }

  @Test
  void shows_how_a_table_was_read() {
    assertThat(
            reading(
                "/?data=Country,Code,2019,2020;Chad,TCD,1,2;Mali,MLI,3,4"
                    + ";Source:+a+survey&stagger=5"))
        .containsExactly(
            "A row for each bar, a column for each period: 2 periods from 2019 to 2020, 2 bars,"
                + " 4 values.",
            "Skipped row 4: after the data (\"Source: a survey\").",
            "Columns not used: Code.",
            "stagger has no effect in a race",
            "Country Name",
            "Code Skip",
            "2019 Value",
            "2020 Value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?loop=2|The built-in example is shown.",
        "/?labels=a,b&values=1,2|A row for each bar: 2 bars, 2 values.",
        "/?labels=a,b&series=x:1,2&series=y:3,4&layout=stacked"
            + "|A row for each bar: 2 bars, 4 values.",
        "/?labels=a,b&series=x:1,2&series=y:3,4|A row for each bar: 4 bars, 4 values.",
        "/?labels=2019,2020&values=1,2&ref=2018:3"
            + "|A row for each period, a column for each bar: 2 periods from 2019 to 2020, 1 bar,"
            + " 2 values.",
        "/?type=bars&periods=2020,2019&values=1,2"
            + "|Lists of values: 2 periods from 2020 to 2019, 1 bar, 2 values.",
        "/?data=name,2020;a,1;b,2&columns=name:value|A row for each bar: 2 bars, 2 values.",
        "/?data=year,A,B;2019,1,2;2020,3,4"
            + "|A row for each period, a column for each bar: 2 periods from 2019 to 2020, 2 bars,"
            + " 4 values."
      })
  void says_what_the_data_contain(String address, String sentence) {
    assertThat(reading(address).get(0)).isEqualTo(sentence);
    assertThat(page(address).all("#reading [aria-label=Warnings]")).isEmpty();
  }

  @Test
  void announces_how_the_data_were_read_but_not_the_role_of_each_column() {
    assertThat(page("/").all("#reading[aria-live=polite] p")).hasSize(1);
    assertThat(page("/").all("[aria-live] .columns, [role=status] .columns")).isEmpty();
    assertThat(page("/").all("#roles .columns")).hasSize(1);
  }

  @Test
  void the_columns_are_those_of_the_text_in_the_form() {
    String table = "Club,Week+1,Week+2,Week+3;Adler,3,6,6;Berg,0,3,6;Cetra,1,2,5";
    assertColumns(page("/?data=" + table), "Club", "Week 1", "Week 2", "Week 3");
    assertColumns(page("/?data=date,name,value,continent;2019,A,1,x;2019,B,2,y"));
    assertColumns(page("/?labels=2013..2020&values=36,30,22,9,7,5,2,2&ref=2012:39"));
    assertColumns(page("/?labels=a,b&series=x:1,2&series=y:3,4"), "name", "category", "value");
    HttpResponse<byte[]> image = Http.get(SERVICE.uri("/gif?data=" + table + "&type=race"));
    String permalink = Http.header(image, "Content-Location").replace(".gif", "");
    HtmlPage packed = page(permalink);
    assertColumns(packed, "period", "Adler", "Berg", "Cetra");
    assertThat(packed.text("#type-help [data-type='']")).isEqualTo("Chosen to suit your data.");
  }

  private static void assertColumns(HtmlPage page, String... names) {
    assertThat(String.join(",", page.all("#roles li span").stream().map(Element::text).toList()))
        .isEqualTo(page.table().lines().findFirst().orElse(""))
        .startsWith(String.join(",", names));
  }

  @Test
  void shows_nothing_of_the_reading_of_a_chart_with_problems() {
    HtmlPage page = page("/?data=year,A;2019,1&width=1", 400);
    assertThat(page.first("#reading").children()).isEmpty();
    assertThat(page.first("#roles").children()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "name:-:-:-, Country Name Capital Skip People Skip Area Skip",
    "name:name:-:value, Country Name Capital Name People Skip Area Value",
    "name:value:-, Country Name Capital Value People Skip Area Skip",
    "name:value:*, Country Name Capital Value People Value Area Value",
    "name:nme:*, Country Name Capital Skip People Value Area Value"
  })
  void roles_that_do_not_work_can_still_be_changed(String columns, String roles) {
    String data = "/?data=Country,Capital,People,Area;Chad,N'Djamena,17,1284;Mali,Bamako,21,1240";
    HtmlPage page = page(data + "&columns=" + columns, 400);
    assertThat(page.text("#roles ul").replace(" " + ALL_ROLES, "")).isEqualTo(roles);
    assertThat(page.all("#roles option[selected]")).hasSize(4);
    assertThat(page.first("#reading").children()).isEmpty();
  }

  @Test
  void shows_data_as_a_table() {
    HtmlPage page = page("/?periods=2019,2020&series=A:1,2&series=%3Cb%3E:3,_");
    assertThat(page.all("thead th").stream().map(Element::text))
        .containsExactly("Period", "A", "<b>");
    assertThat(page.all("tbody tr").get(1).children().stream().map(Element::text))
        .containsExactly("2020", "2", "");
  }

  @Test
  void all_examples_are_charts() {
    List<Element> examples = page("/").all("[aria-label=Examples] li a");
    assertThat(examples).hasSize(6);
    for (Element example : examples) {
      HtmlPage page = page(example.attr("href"));
      assertThat(page.find("#animation")).isPresent();
      assertThat(page.find("#copy-email ~ .note, #copy-slack ~ .note")).isEmpty();
      assertThat(page.table()).contains(",");
    }
  }

  @Test
  void text_is_never_markup() {
    String evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for (String address :
        List.of(
            "/?title=" + evil,
            "/?width=" + evil,
            "/?" + evil + "=1",
            "/?widht=" + evil,
            "/?labels=" + evil,
            "/?theme=" + evil,
            "/?type=" + evil,
            "/?data=year," + evil + ";1,2",
            "/?labels=a&values=1&color.a=" + evil,
            "/?labels=" + evil + "&values=1",
            "/?title=" + evil + "&inline")) {
      HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
      assertThat(HtmlPage.of(response, response.statusCode()).all("script"))
          .as(address)
          .isNotEmpty()
          .allMatch(script -> script.attr("src").contains(".js?v="));
    }
  }

  @Test
  void is_small_and_loads_nothing_from_elsewhere() {
    HtmlPage page = page("/");
    List<String> files = new ArrayList<>(List.of("/"));
    for (Element element : page.all("link[href*='?v='], script[src], nav img[src]")) {
      files.add(element.attr("href") + element.attr("src"));
    }
    assertThat(files).hasSize(1 + 6 + 6);
    int bytes = 0;
    for (String file : files) {
      bytes += Http.get(SERVICE.uri(file), "Accept-Encoding", "gzip").body().length;
    }
    assertThat(bytes).isLessThan(80_000);
    assertThat(page.all("style, [style], [http-equiv], script:not([src])")).isEmpty();
    assertThat(page.all("*").stream().flatMap(element -> element.attributes().asList().stream()))
        .extracting(Attribute::getKey)
        .noneMatch(name -> name.startsWith("on"));
    String own = SERVICE.uri("/").toString();
    for (Element element : page.all("[href], [src], [srcset], [action]")) {
      for (String name : List.of("href", "src", "srcset", "action")) {
        String address = element.attr(name);
        assertThat(URI.create(own).resolve(address).toString())
            .as(element.outerHtml())
            .startsWith(own);
      }
    }
  }

  @Test
  void its_assets_never_change_at_their_url() {
    List<String> assets =
        page("/").all("link[href*='?v='], script[src*='?v=']").stream()
            .map(element -> element.attr("href") + element.attr("src"))
            .toList();
    assertThat(assets).hasSize(6);
    for (String asset : assets) {
      assertThat(Http.header(Http.get(SERVICE.uri(asset)), "Cache-Control")).contains("immutable");
      assertThat(Http.header(Http.get(SERVICE.uri(asset + "0")), "Cache-Control"))
          .doesNotContain("immutable");
    }
    assertThat(Http.header(Http.get(SERVICE.uri("/")), "Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "/chartreel.css, text/css",
    "/page.js, text/javascript",
    "/favicon.svg, image/svg+xml",
    "/favicon.ico, image/x-icon",
    "/robots.txt, text/plain"
  })
  void has_the_files_that_browsers_fetch(String path, String type) {
    HttpResponse<byte[]> asset = Http.get(SERVICE.uri(path));
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(Http.header(asset, "Content-Type")).startsWith(type);
    assertThat(asset.body()).hasSizeGreaterThan(20);
    assertThat(new String(asset.body(), UTF_8)).doesNotStartWith("<!doctype html>");
  }

  @Test
  void the_page_of_a_permalink_shows_the_chart_in_it() {
    HttpResponse<byte[]> image =
        Http.get(SERVICE.uri("/gif?labels=a,b&values=1,2&title=Packed&theme=dark"));
    String permalink = Http.header(image, "Content-Location");
    String address = permalink.substring(0, permalink.length() - ".gif".length());
    HtmlPage page = page(address);
    assertThat(page.value("title")).isEqualTo("Packed");
    assertThat(page.table()).isEqualTo("name,value\na,1\nb,2");
    assertThat(page.attribute("#animation", "src")).isEqualTo(permalink);
    assertThat(page(address + "?inline").attribute("#animation", "src"))
        .startsWith("data:image/gif;base64,");
  }

  @Test
  void a_broken_permalink_is_an_error_page() {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri("/c/rubbish"), "Accept", "text/html");
    HtmlPage page = HtmlPage.of(response, 400);
    assertThat(page.find("main.error-page h1")).isPresent();
    assertThat(page.find("form")).isEmpty();
  }
}
