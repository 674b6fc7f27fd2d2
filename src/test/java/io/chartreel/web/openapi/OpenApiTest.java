package io.chartreel.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.testing.Http;
import io.chartreel.testing.SignedService;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The description at {@code /openapi.json}. The schema in the test resources is the one that the
 * OpenAPI Initiative publishes for version 3.1, under the Apache License 2.0.
 */
class OpenApiTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final SignedService SIGNED = new SignedService();

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Their examples do not fit the table of years that is the example of {@code data}. */
  private static final Set<Parameter> OF_OTHER_TABLES =
      EnumSet.of(Parameter.REPEAT, Parameter.COLUMNS, Parameter.DATES);

  private static JsonNode description;

  @BeforeAll
  static void read() throws IOException {
    description = json(Http.get(SERVICE.uri("/openapi.json")));
  }

  private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/json");
    return MAPPER.readTree(response.body());
  }

  private static Schema ofOpenApi() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi/schema-3.1.json")) {
      return SCHEMAS.getSchema(MAPPER.readTree(in));
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void is_valid() throws IOException {
    assertThat(ofOpenApi().validate(description)).isEmpty();
  }

  @Test
  void the_validator_finds_errors() throws IOException {
    ObjectNode broken = description.deepCopy();
    ((ObjectNode) broken.at("/components/parameters/fps")).put("in", "nowhere");
    assertThat(ofOpenApi().validate(broken)).isNotEmpty();
  }

  @Test
  void its_schemas_are_valid() {
    Schema ofSchemas =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<JsonNode> schemas = new ArrayList<>(description.findValues("schema"));
    description.at("/components/schemas").forEach(schemas::add);
    assertThat(schemas)
        .hasSizeGreaterThan(Parameter.values().length)
        .allSatisfy(schema -> assertThat(ofSchemas.validate(schema)).isEmpty());
  }

  @Test
  void every_reference_leads_to_a_component() {
    List<String> references = description.findValuesAsText("$ref");
    assertThat(references)
        .isNotEmpty()
        .allMatch(reference -> description.at(reference.substring(1)).isObject());
  }

  @Test
  void every_component_is_used() {
    List<String> references = description.findValuesAsText("$ref");
    JsonNode components = description.get("components");
    for (String kind : names(components)) {
      for (String name : names(components.get(kind))) {
        if (!(kind.equals("responses") && name.matches("Error403|Error404"))) {
          assertThat(references).contains("#/components/" + kind + "/" + name);
        }
      }
    }
  }

  @Test
  void has_the_addresses_that_a_404_lists_and_no_others() {
    String detail = Http.text(Http.get(SERVICE.uri("/nothing")));
    String paths = detail.replaceFirst("(?s).*Available: (.*)\\.\".*", "$1");
    assertThat(names(description.get("paths")))
        .containsExactlyInAnyOrder(Pattern.compile(", ").split(paths))
        .contains("/docs", "/openapi.json");
  }

  @Test
  void has_the_methods_of_every_address() {
    description
        .get("paths")
        .properties()
        .forEach(
            path -> {
              String example =
                  path.getKey()
                      .replace("{name}", "chart")
                      .replace("{packed}", "Axyz")
                      .replace("{page}", "data");
              String allowed = Http.header(Http.send("OPTIONS", SERVICE.uri(example)), "Allow");
              assertThat(path.getValue().has("get")).isTrue();
              assertThat(path.getValue().has("post")).isEqualTo(allowed.contains("POST"));
            });
  }

  @Test
  void operations_have_different_names() {
    assertThat(description.findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void has_every_parameter_and_no_others() {
    assertThat(names(description.at("/components/parameters")))
        .containsExactlyElementsOf(
            Stream.of(Parameter.values()).map(Parameter::plainName).toList());
    for (Parameter parameter : Parameter.values()) {
      JsonNode described = description.at("/components/parameters/" + parameter.plainName());
      assertThat(described.get("name").asText()).isEqualTo(parameter.key());
      assertThat(described.get("description").asText())
          .containsIgnoringCase(parameter.help())
          .contains(parameter.type().allowed(Limits.USUAL), parameter.defaultPhrase());
    }
    for (String path : List.of("/", "/gif", "/{name}.png", "/json", "/datauri")) {
      assertThat(description.get("paths").get(path).get("get").get("parameters"))
          .extracting(reference -> reference.get("$ref").asText())
          .containsExactlyElementsOf(
              Stream.of(Parameter.values())
                  .map(parameter -> "#/components/parameters/" + parameter.plainName())
                  .toList());
    }
  }

  @Test
  void ranges_choices_and_defaults_are_those_of_the_service() {
    JsonNode fps = description.at("/components/parameters/fps/schema");
    assertThat(fps.get("minimum").asInt()).isEqualTo(1);
    assertThat(fps.get("maximum").asInt()).isEqualTo(50);
    assertThat(fps.has("default")).as("depends on the type of the chart").isFalse();
    assertThat(description.at("/components/parameters/width/schema/default").asInt())
        .isEqualTo(640);
    assertThat(description.at("/components/parameters/title/schema/maxLength").asInt())
        .isEqualTo(200);
    assertThat(description.at("/components/parameters/theme/schema/enum"))
        .extracting(JsonNode::asText)
        .containsExactly("light", "dark");
  }

  @Test
  void examples_are_valid() {
    for (JsonNode parameter : description.at("/components/parameters")) {
      assertThat(SCHEMAS.getSchema(parameter.get("schema")).validate(parameter.get("example")))
          .as(parameter.get("name").asText())
          .isEmpty();
    }
    JsonNode json = description.at("/components/requestBodies/Chart/content/application~1json");
    assertThat(
            SCHEMAS
                .getSchema(description.at("/components/schemas/Chart"))
                .validate(json.get("example")))
        .isEmpty();
  }

  @Test
  void a_client_made_from_it_gets_a_chart() throws IOException {
    DescribedClient client = new DescribedClient(description);
    HttpResponse<byte[]> response = client.get("gif", "data", "title", "theme", "width");
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("image/gif");
    assertThat(Http.header(response, "X-Chart-Warning")).isEmpty();
  }

  @Test
  void every_example_works_in_that_client() throws IOException {
    DescribedClient client = new DescribedClient(description);
    for (Parameter parameter : Parameter.values()) {
      if (!parameter.isTable() && !OF_OTHER_TABLES.contains(parameter)) {
        HttpResponse<byte[]> response = client.get("gif", "data", parameter.plainName());
        assertThat(response.statusCode()).as(parameter + ": " + Http.text(response)).isEqualTo(200);
      }
    }
    assertThat(client.get("png", "labels", "values").statusCode()).isEqualTo(200);
    assertThat(client.get("png", "periods", "series").statusCode()).isEqualTo(200);
  }

  @Test
  void that_client_posts_a_table_and_a_chart_in_json() throws IOException {
    DescribedClient client = new DescribedClient(description);
    for (String type : List.of("text/csv", "text/tab-separated-values", "application/json")) {
      HttpResponse<byte[]> response = client.post("gifOfBody", type);
      assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
      assertThat(Http.header(response, "Content-Type")).isEqualTo("image/gif");
      assertThat(Http.header(response, "X-Chart-Warning")).isEmpty();
    }
  }

  @Test
  void responses_have_the_described_types_and_members() throws IOException {
    DescribedClient client = new DescribedClient(description);
    for (String operation :
        List.of("gif", "png", "describe", "dataUri", "page", "docs", "openApi")) {
      HttpResponse<byte[]> response = client.get(operation);
      JsonNode success = client.operation(operation).at("/responses/200");
      assertThat(names(success.get("content")))
          .contains(Http.header(response, "Content-Type").replaceFirst(";.*", ""));
      for (String header : names(success.path("headers"))) {
        boolean isConditional = header.equals("X-Chart-Warning");
        assertThat(response.headers().firstValue(header).isPresent() || isConditional)
            .as(operation + " " + header)
            .isTrue();
      }
    }
    JsonNode understood = MAPPER.readTree(client.get("describe", "data").body());
    assertThat(
            SCHEMAS
                .getSchema(description.at("/components/schemas/Description"))
                .validate(understood))
        .isEmpty();
    JsonNode problem = MAPPER.readTree(Http.get(SERVICE.uri("/gif?fps=90&widht=1")).body());
    assertThat(SCHEMAS.getSchema(description.at("/components/schemas/Problem")).validate(problem))
        .isEmpty();
  }

  @Test
  void is_sent_only_if_it_has_changed_and_to_every_site() {
    HttpResponse<byte[]> first = Http.get(SERVICE.uri("/openapi.json"));
    assertThat(Http.header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(Http.header(first, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<byte[]> second =
        Http.get(SERVICE.uri("/openapi.json"), "If-None-Match", Http.header(first, "ETag"));
    assertThat(second.statusCode()).isEqualTo(304);
    HttpResponse<byte[]> head = Http.send("HEAD", SERVICE.uri("/openapi.json"));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(description.at("/servers/0/url").asText()).isEqualTo(SERVICE.uri("").toString());
  }

  @Test
  void a_service_that_draws_signed_charts_says_so() throws IOException {
    JsonNode signed = json(SIGNED.get("/openapi.json"));
    assertThat(ofOpenApi().validate(signed)).isEmpty();
    JsonNode gif = signed.at("/paths/~1gif/get");
    Optional<JsonNode> signature =
        Stream.of(gif.get("parameters"))
            .flatMap(all -> Stream.of(all.get(all.size() - 1)))
            .findFirst();
    assertThat(signature.orElseThrow().path("name").asText()).isEqualTo("sig");
    assertThat(names(gif.get("responses"))).contains("403");
    assertThat(names(description.at("/paths/~1gif/get/responses"))).doesNotContain("403");
  }
}
