package io.chartreel.canonical;

import static io.chartreel.request.Requests.PARSER;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartType;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.link.UrlSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Permalinks, entity tags and signatures that earlier versions issued. The file that contains them
 * never changes: every version of the service draws the same charts for these links, matches these
 * entity tags, and accepts these signatures.
 */
class IssuedPermalinksTest {
  private static final UrlSigner SIGNER = new UrlSigner(List.of("a key that never changes"));

  /**
   * A permalink and the values derived from its chart.
   *
   * @param query query of the URL that the permalink was created from
   * @param packed the last part of the permalink's path
   * @param definition the canonical JSON in the permalink
   * @param gifTag the entity tag of the animation
   * @param pngTag the entity tag of the still image
   * @param signature signature as a query parameter
   */
  record Issued(
      String query,
      String packed,
      String definition,
      String gifTag,
      String pngTag,
      String signature) {}

  /** Parameters that decide how a table is read; its permalink has what was read. */
  private static final EnumSet<Parameter> OF_READING =
      EnumSet.of(
          Parameter.REPEAT,
          Parameter.MISSING,
          Parameter.CUMULATE,
          Parameter.NUMBERS,
          Parameter.SHEET,
          Parameter.DATES);

  private static Stream<Issued> issued() throws IOException {
    Path file = Path.of("src", "test", "resources", "permalinks", "issued.tsv");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Issued(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
  }

  private static ChartRequest opened(Issued link) throws BadRequestException {
    return PARSER.parse(
        ChartInputs.permalink(
            Permalink.unpack(link.packed(), Limits.USUAL), new QueryString(List.of()), PARSER));
  }

  private static String entityTag(String ending, String definition) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(("1\0" + ending + '\0' + definition + '\0').getBytes(StandardCharsets.UTF_8));
      byte[] hash = Arrays.copyOf(digest.digest(), 16);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Test
  void the_links_cover_every_parameter_and_every_chart_type() throws IOException {
    List<Issued> links = issued().toList();
    assertThat(links).hasSizeGreaterThan(40);
    for (Parameter parameter : EnumSet.complementOf(OF_READING)) {
      String name = parameter.key().replace("{bar}", "");
      assertThat(links).as(name).anyMatch(link -> ("&" + link.query()).contains("&" + name));
    }
    for (ChartType type : ChartType.values()) {
      String member = "{\"type\":\"" + type.name().toLowerCase(Locale.ROOT) + "\"";
      assertThat(links).as(member).anyMatch(link -> link.definition().startsWith(member));
    }
  }

  @ParameterizedTest
  @MethodSource("issued")
  void a_permalink_opens_the_chart_it_was_created_from(Issued link) throws BadRequestException {
    ChartRequest original = request(query(link.query()));
    assertThat(opened(link).withoutNotes())
        .isEqualTo(new ChartRequest(original.chart(), original.still(), original.alt(), false));
  }

  @ParameterizedTest
  @MethodSource("issued")
  void the_canonical_form_keeps_every_byte(Issued link) throws BadRequestException {
    assertThat(Permalink.unpack(link.packed(), Limits.USUAL)).isEqualTo(link.definition());
    assertThat(ChartIdentity.of(opened(link)).definition()).isEqualTo(link.definition());
  }

  @ParameterizedTest
  @MethodSource("issued")
  void the_entity_tags_stay_the_same(Issued link) throws BadRequestException {
    ChartIdentity chart = ChartIdentity.of(opened(link));
    assertThat(entityTag("gif", chart.ofAnimation())).isEqualTo(link.gifTag());
    assertThat(entityTag("png", chart.ofStill())).isEqualTo(link.pngTag());
  }

  @ParameterizedTest
  @MethodSource("issued")
  void a_signature_is_valid_for_the_query_and_for_the_permalink(Issued link)
      throws BadRequestException {
    SIGNER.check(QueryString.of(link.signature()), ChartIdentity.of(opened(link)));
    SIGNER.check(
        QueryString.of(link.query() + "&" + link.signature()),
        ChartIdentity.of(request(query(link.query()))));
  }
}
