package io.chartreel.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.config.Variable;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.testing.Documentation;
import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.SignedService;
import io.chartreel.testing.TestService;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation on the service itself. */
class DocsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final SignedService SIGNED = new SignedService();

  /** Returns the paths of the pages by the files in {@code src/docs}. */
  static Stream<String> paths() {
    return Documentation.files()
        .filter(file -> !file.equals(Documentation.README))
        .map(Path::getFileName)
        .map(name -> name.toString().replace(".md", ""))
        .map(name -> name.equals("index") ? "/docs" : "/docs/" + name);
  }

  private static HtmlPage page(String path) {
    return HtmlPage.of(Http.get(SERVICE.uri(path)), 200);
  }

  @Test
  void the_menu_has_every_file() {
    assertThat(page("/docs").all("header li a"))
        .extracting(link -> link.attr("href"))
        .containsExactlyInAnyOrderElementsOf(paths().toList());
  }

  @ParameterizedTest
  @MethodSource("paths")
  void headings_are_in_order_and_ids_are_unique(String path) {
    HtmlPage page = page(path);
    assertThat(page.attribute("html", "lang")).isEqualTo("en");
    assertThat(page.all("h1")).hasSize(1);
    int level = 0;
    for (Element heading : page.all("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.all("[id]")).extracting(Element::id).doesNotHaveDuplicates();
    assertThat(page.attribute("a", "href")).isEqualTo("#content");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void every_link_leads_somewhere(String path) {
    for (Element link : page(path).all("a[href]:not([href*='://'])")) {
      String address = link.attr("href");
      String target = address.startsWith("#") ? path : address.replaceFirst("#.*", "");
      if (target.startsWith("/docs") || target.isEmpty()) {
        int fragment = address.indexOf('#');
        assertThat(
                fragment < 0
                    || page(target)
                        .find("[id='" + address.substring(fragment + 1) + "']")
                        .isPresent())
            .as(address)
            .isTrue();
      } else {
        assertThat(target).matches("/|/openapi\\.json|/(gif)?\\?.+");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void examples_have_the_address_of_the_service(String path) {
    HtmlPage page = page(path);
    String own = SERVICE.uri("").toString();
    assertThat(page.all("pre")).noneMatch(code -> code.text().contains("localhost:8080"));
    for (Element link : page.all("pre a")) {
      assertThat(link.attr("href")).startsWith(own + "/").isEqualTo(link.text());
      String address = link.attr("href").substring(own.length());
      assertThat(Http.get(SERVICE.uri(address)).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void a_url_alone_on_its_line_is_a_link() {
    assertThat(page("/docs").all("pre a")).hasSize(3);
    assertThat(page("/docs").text("pre:contains(curl)")).contains(SERVICE.uri("/gif").toString());
  }

  @Test
  void tables_can_be_scrolled_by_keyboard() {
    List<Element> boxes = page("/docs/operating").all(".scroll:has(table)");
    assertThat(boxes).hasSizeGreaterThan(1).allMatch(box -> box.attr("tabindex").equals("0"));
    assertThat(boxes).extracting(box -> box.attr("aria-label")).doesNotHaveDuplicates();
    assertThat(page("/docs/operating").text("table"))
        .contains(Variable.CHARTREEL_BASE_URL.meaning());
  }

  @Test
  void the_reference_follows_from_the_code() {
    List<Element> items = page("/docs/parameters").all(".parameter");
    assertThat(items)
        .extracting(item -> item.select("h3").text())
        .containsExactlyElementsOf(Stream.of(Parameter.values()).map(Parameter::key).toList());
    for (Parameter parameter : Parameter.values()) {
      Element item = items.get(parameter.ordinal());
      assertThat(item.select("h3").attr("id")).isEqualTo(parameter.plainName());
      assertThat(item.select("p").text()).isEqualTo(parameter.help());
      assertThat(item.select("dd").eachText().subList(0, 2))
          .containsExactly(parameter.type().allowed(Limits.USUAL), parameter.defaultPhrase());
    }
  }

  @Test
  void every_parameter_but_the_sheet_has_a_live_picture() {
    assertThat(page("/docs/parameters").all(".parameter:not(:has(img))"))
        .extracting(item -> item.select("h3").text())
        .containsExactly("sheet");
    assertThat(page("/docs/parameters").all("article img"))
        .allMatch(image -> image.attr("loading").equals("lazy"))
        .noneMatch(
            image ->
                image.attr("alt").isEmpty()
                    || image.attr("width").isEmpty()
                    || image.attr("height").isEmpty());
  }

  @Test
  void the_table_of_parameters_is_not_repeated() {
    assertThat(page("/docs/parameters").all("th")).extracting(Element::text).doesNotContain("name");
    assertThat(page("/docs/parameters").text("article")).contains("Items of a list are separated");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs, share of coal, /gif?title=Coal+, coal, 480, 360",
    "/docs/parameters, five teams, /gif?type=race&periods=1..8, league, 480, 320"
  })
  void a_picture_of_an_example_is_drawn_by_the_service(
      String path, String alt, String start, String file, String width, String height) {
    Element image = page(path).first("img[alt*='" + alt + "']");
    assertThat(image.attr("src")).startsWith(start);
    assertThat(Http.get(SERVICE.uri(image.attr("src"))).body())
        .isEqualTo(Documentation.bytes(Path.of("src/readme/" + file + ".gif")));
    assertThat(image.attr("width")).isEqualTo(width);
    assertThat(image.attr("height")).isEqualTo(height);
  }

  @Test
  void a_file_that_is_not_served_is_no_link() {
    assertThat(page("/docs/operating").text("article")).contains("src/deploy/nginx.conf");
    assertThat(page("/docs/operating").find("a:contains(nginx.conf)")).isEmpty();
  }

  @Test
  void a_service_that_draws_signed_charts_shows_no_pictures() {
    for (String path : paths().toList()) {
      HtmlPage page = HtmlPage.of(SIGNED.get(path), 200);
      assertThat(page.all("article img")).isEmpty();
    }
    assertThat(HtmlPage.of(SIGNED.get("/docs/parameters"), 200).text("article"))
        .contains("the points of five teams");
  }

  @Test
  void an_unknown_page_is_not_found() {
    for (String path : List.of("/docs/index", "/docs/x", "/docs/data.md", "/docs/")) {
      HttpResponse<byte[]> response = Http.get(SERVICE.uri(path));
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(Http.text(response)).contains("/docs, /docs/{page}");
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void a_page_that_has_not_changed_is_not_sent_again(String path) {
    HttpResponse<byte[]> first = Http.get(SERVICE.uri(path));
    assertThat(Http.header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(Http.header(first, "Content-Security-Policy")).contains("default-src 'none'");
    HttpResponse<byte[]> second =
        Http.get(SERVICE.uri(path), "If-None-Match", Http.header(first, "ETag"));
    assertThat(second.statusCode()).isEqualTo(304);
    HttpResponse<byte[]> head = Http.send("HEAD", SERVICE.uri(path));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(Http.header(head, "Content-Length"))
        .isEqualTo(Integer.toString(first.body().length));
  }

  @Test
  void the_tag_depends_on_the_coding() {
    String packed = Http.header(get("/docs/data", "Accept-Encoding", "gzip"), "ETag");
    assertThat(packed).isNotEqualTo(Http.header(Http.get(SERVICE.uri("/docs/data")), "ETag"));
    assertThat(get("/docs/data", "Accept-Encoding", "gzip", "If-None-Match", packed).statusCode())
        .isEqualTo(304);
    assertThat(get("/docs/data", "If-None-Match", packed).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<byte[]> get(String path, String... headers) {
    return Http.get(SERVICE.uri(path), headers);
  }

  @Test
  void the_footer_has_the_version_of_the_build() {
    String version =
        Documentation.text(Path.of("pom.xml"))
            .replaceFirst("(?s).*?<artifactId>chartreel</artifactId>\\s*<version>(.*?)</.*", "$1");
    assertThat(version).matches("[0-9.]+.*");
    assertThat(page("/docs").text("footer")).isEqualTo("Chartreel " + version + " Docs OpenAPI");
    HtmlPage error = HtmlPage.of(Http.get(SERVICE.uri("/no"), "Accept", "text/html"), 404);
    assertThat(error.text("footer")).startsWith("Chartreel " + version);
    assertThat(error.attribute("header nav a", "href")).isEqualTo("/docs");
  }
}
