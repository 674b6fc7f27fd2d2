package io.chartreel.web.openapi;

import static io.chartreel.web.openapi.JsonNodes.described;
import static io.chartreel.web.openapi.JsonNodes.object;
import static io.chartreel.web.openapi.JsonNodes.ref;
import static io.chartreel.web.openapi.JsonNodes.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.http.BuildInfo;
import io.chartreel.web.link.UrlSigner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the description of the service: <a href="https://spec.openapis.org/oas/v3.1">OpenAPI
 * 3.1</a>, without the address of the service.
 *
 * @param addresses the route table
 * @param signing whether charts have to be signed
 */
record OpenApiDocument(List<Address> addresses, Limits limits, boolean signing) {
  private static final String DESCRIPTION =
      "Animated bar charts from a URL. Every address also answers HEAD and OPTIONS. Parameter names"
          + " and keywords are case-insensitive; unknown parameters are ignored. In lists, commas"
          + " and colons separate items and need no encoding.";

  private static final String PARAMETERS = "parameters";
  private static final String HEADERS = "headers";
  private static final String SCHEMA = "schema";

  /** Returns the description. */
  ObjectNode json() {
    ObjectNode root = object().put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Chartreel");
    info.put("version", BuildInfo.CURRENT.version());
    info.put("description", DESCRIPTION);
    info.putObject("license").put("name", "MIT").put("identifier", "MIT");
    root.putObject("externalDocs").put("url", "/docs");
    ObjectNode paths = root.putObject("paths");
    addresses.forEach(address -> paths.set(address.path(), path(address)));
    root.set("components", components());
    return root;
  }

  private ObjectNode path(Address address) {
    Operation operation = Operation.of(address);
    ObjectNode path = object();
    List<ObjectNode> inPath = pathParameters(address.path());
    if (!inPath.isEmpty()) {
      path.set(PARAMETERS, JsonNodes.array(inPath));
    }
    path.set("get", get(operation, !inPath.isEmpty()));
    if (address.posts()) {
      path.set("post", post(operation));
    }
    return path;
  }

  private static List<ObjectNode> pathParameters(String path) {
    return Splitter.split(path, '{').stream()
        .skip(1)
        .map(part -> Splitter.before(part, '}'))
        .map(OpenApiDocument::pathParameter)
        .toList();
  }

  private static ObjectNode pathParameter(String name) {
    ObjectNode parameter = object().put("name", name).put("in", "path").put("required", true);
    switch (name) {
      case "name" -> parameter.put("description", "The file name.").put("example", "chart");
      case "packed" ->
          parameter.put("description", "The chart, as Content-Location of an image has it.");
      case "page" ->
          parameter.put("description", "The name of the page.").put("example", "parameters");
      default -> throw new IllegalArgumentException(name + " is not described");
    }
    return parameter.set(SCHEMA, type("string"));
  }

  private ObjectNode get(Operation operation, boolean hasPathParameters) {
    ObjectNode get =
        object().put("operationId", operation.id()).put("summary", operation.summary());
    List<ObjectNode> query = queryParameters(operation);
    if (!query.isEmpty()) {
      get.set(PARAMETERS, JsonNodes.array(query));
    }
    ObjectNode responses = get.putObject("responses");
    responses.set("200", success(operation));
    if (operation.hasEntityTag()) {
      responses.set("304", ref("responses", "NotModified"));
    }
    List<String> errors = new ArrayList<>();
    if (operation.isOfChart()) {
      errors.add("422");
    }
    if (hasPathParameters || operation.input() == Operation.Input.OEMBED) {
      errors.add("404");
    }
    if (operation.input() == Operation.Input.OEMBED) {
      errors.add("501");
    }
    addErrors(operation, responses, errors);
    return get;
  }

  private ObjectNode post(Operation operation) {
    ObjectNode post =
        object().put("operationId", operation.id() + "OfBody").put("summary", operation.summary());
    post.set(PARAMETERS, JsonNodes.array(queryParameters(operation)));
    boolean isPage = operation == Operation.PAGE;
    post.set("requestBody", ref("requestBodies", isPage ? "Form" : "Chart"));
    ObjectNode responses = post.putObject("responses");
    responses.set("200", success(operation));
    if (isPage) {
      ObjectNode redirect = described("The page of the chart has an address of its own.");
      redirect.putObject(HEADERS).set("Location", ref(HEADERS, "Location"));
      responses.set("303", redirect);
    }
    addErrors(operation, responses, List.of("408", "413", "415", "422"));
    return post;
  }

  private void addErrors(Operation operation, ObjectNode responses, List<String> errors) {
    List<String> all = new ArrayList<>(errors);
    if (signing && (operation.isOfChart() || operation.input() == Operation.Input.OEMBED)) {
      all.add("403");
    }
    Answers.addErrors(responses, all);
  }

  private static ObjectNode success(Operation operation) {
    ObjectNode success = described(operation.summary() + ".");
    List<String> headers = new ArrayList<>();
    if (operation.isImage()) {
      headers.add("Content-Location");
    }
    if (operation.isImage() || operation == Operation.DATA_URI) {
      headers.add("X-Chart-Warning");
    }
    if (operation.hasEntityTag()) {
      headers.add("ETag");
    }
    if (!headers.isEmpty()) {
      ObjectNode described = success.putObject(HEADERS);
      headers.forEach(header -> described.set(header, ref(HEADERS, header)));
    }
    ObjectNode content = success.putObject("content");
    operation.mediaTypes().forEach(type -> content.set(type, content(operation, type)));
    return success;
  }

  private static ObjectNode content(Operation operation, String mediaType) {
    ObjectNode content = object();
    if (mediaType.equals("application/json")) {
      content.set(
          SCHEMA,
          switch (operation) {
            case OEMBED -> ref("schemas", "Photo");
            case OPEN_API -> type("object");
            default -> ref("schemas", "Description");
          });
    } else if (mediaType.startsWith("text/")) {
      content.set(SCHEMA, type("string"));
    }
    return content;
  }

  private List<ObjectNode> queryParameters(Operation operation) {
    Stream<ObjectNode> own =
        switch (operation.input()) {
          case CHART -> ofChart(Stream.of(Parameter.values()));
          case QUICK_CHART ->
              Stream.concat(
                  ofChart(Stream.of(Parameter.values())), QueryParameters.ofQuickChart(limits));
          case PACKED -> ofChart(Stream.of(Parameter.values()).filter(p -> !p.isOfChart()));
          case OEMBED -> QueryParameters.ofOEmbed();
          case NOTHING -> Stream.empty();
        };
    Stream<ObjectNode> signature =
        signing && operation.isOfChart()
            ? Stream.of(
                QueryParameters.inQuery(
                    UrlSigner.PARAMETER, "The signature of the chart.", type("string")))
            : Stream.empty();
    return Stream.concat(own, signature).toList();
  }

  private static Stream<ObjectNode> ofChart(Stream<Parameter> parameters) {
    return parameters.map(parameter -> ref(PARAMETERS, parameter.plainName()));
  }

  private ObjectNode components() {
    ParameterSchemas schemas = new ParameterSchemas(limits);
    ObjectNode components = object();
    ObjectNode parameters = components.putObject(PARAMETERS);
    for (Parameter parameter : Parameter.values()) {
      parameters.set(parameter.plainName(), schemas.inQuery(parameter));
    }
    ObjectNode types = components.putObject("schemas");
    types.set("Chart", RequestBodies.chartSchema(schemas));
    types.set("Form", RequestBodies.formSchema(schemas));
    types.set("FormWithFile", RequestBodies.formWithFileSchema());
    types.set("Description", Answers.description());
    types.set("Photo", Answers.photo());
    types.set("Problem", Answers.problem());
    components.set("requestBodies", RequestBodies.all());
    components.set("responses", Answers.responses());
    components.set(HEADERS, Answers.headers());
    return components;
  }
}
