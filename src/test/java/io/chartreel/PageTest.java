package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static String page(String address, int status) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Http.header(response, "Content-Type")).startsWith("text/html");
    assertThat(Http.header(response, "Content-Security-Policy")).contains("default-src 'none'");
    return Http.text(response);
  }

  @Test
  void its_picture_points_at_the_image_with_the_same_parameters() {
    assertThat(page("/", 200)).contains("<img src=\"/gif\"");
    assertThat(page("/?width=300&theme=dark", 200))
        .contains("<img src=\"/gif?width=300&amp;theme=dark\"")
        .contains("width=\"300\" height=\"480\"");
  }

  @Test
  void it_gives_the_address_and_the_snippet() {
    String url = SERVICE.uri("/gif?title=A+%26+B").toString();
    assertThat(page("/?title=A+%26+B", 200))
        .contains("value=\"" + url + "\"")
        .contains(
            "&lt;img src=\""
                + url
                + "\" alt=\"Animated bar chart, A &amp;amp; B, 2014 to 2020: falls from 20 to 10");
  }

  @Test
  void inline_it_carries_the_picture_itself() {
    String inline = page("/?width=200&inline", 200);
    String uri = Http.text(Http.get(SERVICE.uri("/datauri?width=200")));
    assertThat(inline).contains("<img src=\"" + uri + "\"");
  }

  @Test
  void it_has_a_field_for_every_parameter_of_the_animation() {
    String page = page("/?title=Hi&ease=EASEINSINE", 200);
    for (String name :
        ("type labels values periods series data columns ref title subtitle caption alt width height"
                + " scale direction top sort layout period fps ease stagger pause hold loop poster"
                + " axis min max grid colors background theme show ticker radius gap decimals"
                + " prefix suffix locale compact")
            .split(" ")) {
      assertThat(page).contains(" id=\"" + name + "\" name=\"" + name + "\"");
    }
    assertThat(page).contains("name=\"title\" value=\"Hi\"");
    assertThat(page).contains("<option value=\"easeInSine\" selected>");
  }

  @Test
  void its_form_keeps_what_is_repeated_and_the_colours_of_bars() {
    assertThat(page("/?periods=1,2&series=A:1,2&ref=r:1&color.a=red&alt=Words", 200))
        .contains("name=\"color.a\" value=\"red\"")
        .contains("alt=\"Words\"");
    HttpResponse<byte[]> response =
        Http.get(
            SERVICE.uri(
                "/?form=1&periods=1%2C2&series=A%3A1%2C2%0D%0AB%3A3%2C4&color.a=red&grid="));
    assertThat(Http.header(response, "Location"))
        .isEqualTo("/?periods=1,2&series=A:1,2&series=B:3,4&color.a=red");
  }

  @Test
  void its_form_is_led_to_the_spelling_of_a_charts_url() {
    HttpResponse<byte[]> response =
        Http.get(
            SERVICE.uri(
                "/?form=1&labels=a%2Cb&values=1%2C2&ref=c%3A3&title=&width=640&theme=dark"));
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(Http.header(response, "Location"))
        .isEqualTo("/?labels=a,b&values=1,2&ref=c:3&theme=dark");
  }

  @Test
  void a_form_cannot_lead_elsewhere_or_add_a_header() {
    HttpResponse<byte[]> response =
        Http.get(SERVICE.uri("/?form=1&title=%0d%0aX-Evil:+1&labels=//evil"));
    assertThat(response.headers().firstValue("X-Evil")).isEmpty();
    assertThat(Http.header(response, "Location")).startsWith("/?");
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
          "/?title=" + evil + "&inline"
        }) {
      assertThat(Http.text(Http.get(SERVICE.uri(address)))).doesNotContain("<script");
    }
  }

  @Test
  void its_style_sheet_is_its_own() {
    HttpResponse<byte[]> style = Http.get(SERVICE.uri("/chartreel.css"));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(Http.header(style, "Content-Type")).startsWith("text/css");
    assertThat(page("/", 200)).doesNotContain("style=").doesNotContain("http-equiv");
  }
}
