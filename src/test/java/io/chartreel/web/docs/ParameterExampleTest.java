package io.chartreel.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every parameter has an example that works and shows what the parameter does. */
class ParameterExampleTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  /** A workbook, whose worksheet it names, cannot be in a URL. */
  private static final Set<Parameter> NOT_DRAWN = EnumSet.of(Parameter.SHEET);

  /** The text for screen readers and the way the file is saved are not part of the picture. */
  private static final Set<Parameter> INVISIBLE = EnumSet.of(Parameter.ALT, Parameter.DOWNLOAD);

  /** The data are incomplete or ambiguous without these, or the picture shows an error. */
  private static final Set<Parameter> NEEDED =
      EnumSet.of(
          Parameter.LABELS,
          Parameter.VALUES,
          Parameter.PERIODS,
          Parameter.SERIES,
          Parameter.REPEAT,
          Parameter.ERRORS);

  /** Dropping frames is a deviation that is always reported. */
  private static final Set<Parameter> REPORTED = EnumSet.of(Parameter.BYTES);

  @ParameterizedTest
  @EnumSource
  void is_about_its_parameter(Parameter parameter) {
    ParameterExample example = ParameterExample.of(parameter);
    assertThat(example.parameter()).isEqualTo(parameter);
    assertThat(example.option())
        .startsWith(parameter.isFamily() ? parameter.stem() : parameter.key() + "=");
    assertThat(example.values()).isNotEmpty().doesNotContain("");
  }

  @ParameterizedTest
  @EnumSource
  void draws_without_a_warning(Parameter parameter) {
    if (NOT_DRAWN.contains(parameter)) {
      assertThat(ParameterExample.of(parameter).isDrawable()).isFalse();
      return;
    }
    HttpResponse<byte[]> image =
        Http.get(SERVICE.uri(ParameterExample.of(parameter).picture()), "Accept", "image/*");
    assertThat(image.statusCode()).as(Http.text(image)).isEqualTo(200);
    assertThat(Http.header(image, "Content-Type")).startsWith("image/");
    assertThat(Http.header(image, "X-Chart-Warning").isEmpty())
        .as(Http.header(image, "X-Chart-Warning"))
        .isEqualTo(!REPORTED.contains(parameter));
    assertThat(Http.header(image, "X-Chart-Error").isEmpty())
        .isEqualTo(parameter != Parameter.ERRORS);
  }

  @ParameterizedTest
  @EnumSource
  void the_picture_is_another_one_without_the_parameter(Parameter parameter) {
    if (NOT_DRAWN.contains(parameter)) {
      return;
    }
    ParameterExample example = ParameterExample.of(parameter);
    HttpResponse<byte[]> with = Http.get(SERVICE.uri(example.picture()));
    HttpResponse<byte[]> without = Http.get(SERVICE.uri(example.pictureWithout()));
    assertThat(without.statusCode()).isEqualTo(NEEDED.contains(parameter) ? 400 : 200);
    if (INVISIBLE.contains(parameter)) {
      assertThat(with.body()).isEqualTo(without.body());
    } else {
      assertThat(with.body()).isNotEqualTo(without.body());
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_editor_and_the_still_show_it(Parameter parameter) {
    ParameterExample example = ParameterExample.of(parameter);
    assertThat(Http.get(SERVICE.uri(example.link())).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> still = Http.get(SERVICE.uri(example.still()));
    assertThat(still.statusCode()).isEqualTo(200);
    assertThat(Http.header(still, "Content-Type")).isEqualTo("image/png");
  }

  @Test
  void the_groups_have_every_parameter_in_order() {
    assertThat(ParameterGroup.values())
        .flatExtracting(ParameterGroup::parameters)
        .containsExactly(Parameter.values());
  }
}
