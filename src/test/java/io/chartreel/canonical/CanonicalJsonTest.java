package io.chartreel.canonical;

import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.AnyChart;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.Requests;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static final String ANIMATION = "periods=2019..2021&series=A:1,2,3&series=B:3,2,_";

  private static String definition(Requests.Input input) {
    return CanonicalJson.of(request(input));
  }

  private static String ofQuery(String query) {
    return definition(query(query));
  }

  /** Checks that a chart's definition parses to the same chart. */
  private static void assertRoundTrip(ChartRequest original) throws BadRequestException {
    String definition = CanonicalJson.of(original);
    ChartRequest again = request(json(Permalink.unpack(Permalink.pack(definition), Limits.USUAL)));
    assertThat(again.withoutNotes())
        .as(definition)
        .isEqualTo(new ChartRequest(original.chart(), original.still(), original.alt(), false));
    assertThat(CanonicalJson.of(again)).isEqualTo(definition);
  }

  @Provide
  Arbitrary<AnyChart.Sent> sent() {
    return AnyChart.sent();
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void any_chart_survives_a_round_trip(@ForAll("sent") AnyChart.Sent sent)
      throws BadRequestException {
    Optional<ChartRequest> original = sent.request();
    Assume.that(original.isPresent());
    assertRoundTrip(original.orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "periods=%3A,,a&values=1,2,3&note=%231:A",
        "periods=a,a..b,b&values=1,2,3&note=%231..%233:A",
        "periods=a,a:b,a&values=1,2,3&note=%232:A&note=%233:B",
        "periods=12:00,12:30,13:00&values=1,2,3&note=12:30:A&note=12:00..12:30:B"
      })
  void notes_about_labels_that_could_be_misread_survive_a_round_trip(String query)
      throws BadRequestException {
    assertRoundTrip(request(query("type=bars&" + query)));
  }

  @Test
  void writes_the_built_in_example() {
    assertThat(ofQuery(""))
        .isEqualTo(
            "{\"type\":\"compare\",\"values\":[20,15,14,13,12,11,10],\"periods\":\"2014..2020\","
                + "\"ref\":[\"2013:60\"]}");
  }

  @Test
  void writes_only_non_default_values_in_parameter_order() {
    assertThat(
            ofQuery(
                "frame=2&suffix=+kg&theme=dark&color.b=red&hold=0&width=320&alt=In+words&title=%22T%22"
                    + "&decimals=1&gap=30&max=2e6&poster=last&ref=Goal:2.50&ref=b:1&grid=off&"
                    + ANIMATION))
        .isEqualTo(
            "{\"type\":\"race\",\"periods\":\"2019..2021\",\"series\":[{\"name\":\"A\",\"values\":"
                + "[1,2,3]},{\"name\":\"B\",\"values\":[3,2,null]}],\"ref\":[\"Goal:2.5\",\"b:1\"],"
                + "\"title\":\"\\\"T\\\"\",\"alt\":\"In words\",\"width\":320,\"hold\":0,"
                + "\"poster\":\"last\",\"max\":2000000,\"grid\":\"off\",\"color\":{\"b\":\"ff0000\"},"
                + "\"theme\":\"dark\",\"gap\":30,\"suffix\":\" kg\",\"frame\":\"2\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ANIMATION + "&type=race",
        "series=A:1,2,3;B:3,2,_&periods=2019,2020,2021",
        "SERIES=A:1.0,2e0,%2B3&TYPE=RACE&series=B:3,2,&periods=2019..2021&utm_source=x",
        "data=year,A,B;2019,1,3;2020,2,2;2021,3,_",
        "data=date,name,value;2019,A,1;2019,B,3;2021,A,3;2020,A,2;2020,B,2",
        ANIMATION
            + "&width=640&theme=light&fps=25&ease=LINEAR&ticker&axis=Follow&decimals=0&loop=0&font=noto+sans",
        ANIMATION
            + "&background=white&colors=3b82c4,e57435,c92c60,2e95b0,a23d3d,9a4ba8,006e12,4c9fa1,"
            + "a67f4e,797d7f&frame=last&download&errors=200",
        ANIMATION + "&compact=false&grid=1&background=#ffffffff"
      })
  void a_chart_has_one_definition_however_it_is_requested(String query) {
    assertThat(ofQuery(query)).isEqualTo(ofQuery(ANIMATION));
  }

  @Test
  void a_file_and_json_have_the_same_definition_as_a_query() {
    assertThat(definition(csv("\"Year\";A;B\n2019;1;3\n2020;2;2\n2021;3;\n")))
        .isEqualTo(ofQuery(ANIMATION));
    assertThat(
            definition(
                json(
                    "{series:[{values:[1,'2',3.0],name:'A'},{name:'B',values:[3,2,null]}],"
                        + "periods:[2019,'2020',2021]}")))
        .isEqualTo(ofQuery(ANIMATION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels=Q1,Q2&values=5,-0.50 | labels:['Q1','Q2'],values:[5,-0.5]",
        "series=Q1:5&series=Q2:-.5 | labels:['Q1','Q2'],values:[5,-0.5]",
        "labels=Q1,Q2&series=a:1,2&series=b:3,_"
            + "| labels:['Q1','Q2'],series:[{name:'a',values:[1,2]},{name:'b',values:[3,null]}]",
        "labels=,Q2&series=a:1,2" + "| labels:['','Q2'],series:[{name:'a',values:[1,2]}]",
        "data=name,category,value;Q1,a,1;Q2,b,2"
            + "| series:[{name:'Q1',category:'a',values:[1]},{name:'Q2',category:'b',values:[2]}]",
        "type=bars&periods=1,2&values=5,6 | values:[5,6],periods:['1','2']",
        "type=bars&data=date,name,category,value;1,A,x,5;2,A,y,6"
            + "| periods:['1','2'],series:[{name:'A',category:'x',values:[5,null]},"
            + "{name:'A',category:'y',values:[null,6]}]",
        "type=bars&periods=2000..2010:5&values=1,2,3 | values:[1,2,3],periods:'2000..2010:5'",
        "type=bars&periods=3..1&values=1,2,3 | values:[1,2,3],periods:'3..1'",
        "type=bars&periods=01,02,03&values=1,2,3 | values:[1,2,3],periods:['01','02','03']",
        "type=bars&periods=a%2Cb,1%2E.3&values=1,2 | values:[1,2],periods:['a,b','1..3']",
        "type=bars&periods=1,,1&values=1,2,3 | values:[1,2,3],periods:['1','','1']"
      })
  void writes_a_table_as_the_lists_that_restore_it(String query, String lists) {
    String definition = ofQuery(query);
    assertThat(definition.replaceFirst("\\{\"type\":\"[a-z]+\",", ""))
        .isEqualTo(
            lists.replace('\'', '"').replaceAll("\\b([a-z]+):(?=['\"\\[])", "\"$1\":") + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colors=Red | \"colors\":[\"ff0000\"]",
        "colors=f00,1f77b4 | \"colors\":[\"ff0000\"]",
        "colors=00bfbf,red | \"colors\":[\"00bfbf\",\"ff0000\"]",
        "colors=00bfbf,1f77b4,red | \"colors\":[\"00bfbf\",\"1f77b4\",\"ff0000\"]",
        "theme=dark | \"theme\":\"dark\"",
        "background=16181d&colors=33d6d6,3f8fcb | \"theme\":\"dark\"",
        "background=00000080 | \"background\":\"7f7f7f\"",
        "theme=dark&background=fff | \"colors\":[\"33d6d6\",\"3f8fcb\"]",
        "theme=dark&background=red | \"background\":\"ff0000\",\"theme\":\"dark\""
      })
  void writes_colours_that_differ_from_the_theme(String query, String members) {
    assertThat(ofQuery(query)).endsWith("\"ref\":[\"2013:60\"]," + members + "}");
  }

  @Test
  void writes_decimals_that_differ_from_the_data() {
    assertThat(ofQuery("labels=a,b&values=1.25,2&decimals=2")).doesNotContain("decimals");
    assertThat(ofQuery("labels=a,b&values=1.25,2&decimals=0")).contains(",\"decimals\":0");
  }

  @Test
  void writes_decimals_that_differ_from_those_of_a_mean() throws BadRequestException {
    String data = "type=grow&labels=a,b&values=1,2&ref=m:mean";
    assertThat(ofQuery(data)).doesNotContain("decimals");
    assertThat(ofQuery(data + "&decimals=0")).contains(",\"decimals\":0");
    assertThat(ofQuery(data + "&decimals=0&compact")).doesNotContain("decimals");
    assertThat(ofQuery(data.replace("mean", "max") + "&decimals=0")).doesNotContain("decimals");
    assertThat(ofQuery(data.replace("1,2", "1,3") + "&decimals=0")).doesNotContain("decimals");
    assertRoundTrip(request(query(data)));
    assertRoundTrip(request(query(data + "&decimals=0")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&total=All", "&layout=stacked", "&max=2000000"})
  void writes_compact_only_if_it_is_not_automatic(String more) throws BadRequestException {
    String data = "type=grow&labels=a&series=X:600000&series=Y:600000" + more;
    assertThat(ofQuery(data)).doesNotContain("compact");
    assertThat(ofQuery(data + "&compact=off")).contains(",\"compact\":\"off\"");
    assertRoundTrip(request(query(data)));
    assertRoundTrip(request(query(data + "&compact=off")));
  }

  @Test
  void identifies_the_animation_without_alt_text_and_frame() {
    ChartIdentity plain = ChartIdentity.of(request(query(ANIMATION)));
    ChartIdentity more =
        ChartIdentity.of(request(query(ANIMATION + "&alt=Text&frame=first&download")));
    assertThat(plain.ofAnimation()).isEqualTo(plain.definition());
    assertThat(more.ofAnimation()).isEqualTo(plain.definition());
    assertThat(more.definition())
        .contains("\"alt\":\"Text\"")
        .doesNotContain("download")
        .endsWith(",\"frame\":\"first\"}");
  }

  @Test
  void identifies_a_still_image_with_its_frame() {
    ChartIdentity last = ChartIdentity.of(request(query(ANIMATION + "&alt=Text")));
    ChartIdentity first = ChartIdentity.of(request(query(ANIMATION + "&alt=Text&frame=first")));
    assertThat(last.ofStill()).isEqualTo(last.ofAnimation());
    assertThat(first.ofStill())
        .isEqualTo(last.ofStill().replaceFirst("}$", ",\"frame\":\"first\"}"));
  }

  @Test
  void a_signature_depends_on_the_alt_text_but_not_on_poster_and_frame() {
    ChartIdentity plain = ChartIdentity.of(request(query(ANIMATION + "&alt=Text&gap=3")));
    ChartIdentity other =
        ChartIdentity.of(request(query(ANIMATION + "&alt=Text&gap=3&poster=last&frame=2")));
    assertThat(other.ofSignature()).isEqualTo(plain.ofSignature()).isEqualTo(plain.definition());
    assertThat(other.ofAnimation()).contains("\"poster\":\"last\",\"gap\":3}");
  }

  @Test
  void the_permalink_contains_the_definition() throws BadRequestException {
    ChartIdentity identity = ChartIdentity.of(request(query(ANIMATION + "&title=中")));
    assertThat(Permalink.unpack(identity.permalink(), Limits.USUAL))
        .isEqualTo(identity.definition())
        .hasSize(identity.definitionLength() - 2);
    assertThat(identity.permalink()).isSameAs(identity.permalink());
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "FIRST", "last", "LAST", "3", "03", "003", "2"})
  void distinguishes_a_frame_name_from_a_period_label(String frame) throws BadRequestException {
    assertRoundTrip(
        request(query("type=bars&periods=3,first,last,03,FIRST&values=1,2,3,4,5&frame=" + frame)));
  }

  @Test
  void text_truncated_at_a_space_survives_a_round_trip() throws BadRequestException {
    ChartRequest original = request(query("alt=" + "x".repeat(149) + "+y"));
    assertThat(original.alt()).contains("x".repeat(149));
    assertRoundTrip(original);
  }

  @ParameterizedTest
  @CsvSource({"I,i", "İ,İ", "İ,i\u0307", "ΑΣ,ας", "Straße,STRAßE", "𐐀,𐐨"})
  void matches_a_colour_to_its_bar_in_any_case(String bar, String name) throws BadRequestException {
    ChartRequest request =
        request(query(ANIMATION + "&series=" + bar + ":1,2,3&color." + name + "=red"));
    assertThat(request.chart().style().colorsByName()).containsOnlyKeys(bar);
    assertRoundTrip(request);
  }

  @Test
  void bars_that_differ_only_in_case_keep_their_colours() throws BadRequestException {
    assertRoundTrip(request(query("series=A:1;a:2&color.A=red&color.a=blue")));
  }

  private static Stream<Path> files() throws IOException {
    return Files.list(Path.of("src", "test", "resources", "data"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_survives_a_round_trip(Path file) throws IOException, BadRequestException {
    assertRoundTrip(request(csv(Files.readString(file))));
  }

  @Test
  void a_chart_at_the_limits_survives_a_round_trip() throws BadRequestException {
    Random random = new Random(15);
    String series =
        IntStream.range(0, Limits.USUAL.bars())
            .mapToObj(
                bar ->
                    "Bar%03d:".formatted(bar)
                        + IntStream.range(0, 100)
                            .mapToObj(period -> "" + random.nextInt(1000))
                            .collect(Collectors.joining(",")))
            .collect(Collectors.joining(";"));
    ChartRequest original = request(query("periods=1921..2020&series=" + series));
    assertThat(original.chart().table().values().count()).isEqualTo(Limits.USUAL.values());
    assertRoundTrip(original);
  }

  @Test
  void more_bars_in_one_period_than_the_series_limit_survive_a_round_trip()
      throws BadRequestException {
    String labels = "1.." + Limits.USUAL.periods();
    String values = String.join(",", Collections.nCopies(Limits.USUAL.periods(), "7"));
    assertRoundTrip(request(query("type=race&labels=" + labels + "&values=" + values)));
    assertRoundTrip(
        request(
            query("type=race&labels=" + labels + "&series=a:" + values + "&series=b:" + values)));
  }
}
