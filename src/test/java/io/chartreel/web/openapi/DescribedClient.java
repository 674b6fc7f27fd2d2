package io.chartreel.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.testing.Http;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client that knows nothing about the service but its description, as generated ones do. */
final class DescribedClient {
  /** What the description says about encoding: separators may stay as they are. */
  private static final String SAFE = ",:;*";

  private final JsonNode description;

  DescribedClient(JsonNode description) {
    this.description = description;
  }

  /** Returns an operation by its name. */
  JsonNode operation(String id) {
    return path(id).getValue();
  }

  private Map.Entry<String, JsonNode> path(String id) {
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (String method : List.of("get", "post")) {
        if (path.getValue().path(method).path("operationId").asText().equals(id)) {
          return Map.entry(path.getKey(), path.getValue().get(method));
        }
      }
    }
    throw new AssertionError(id + " is not described");
  }

  /** Sends a GET request with the examples of some parameters. */
  HttpResponse<byte[]> get(String id, String... components) {
    List<String> fields = new ArrayList<>();
    for (String component : components) {
      JsonNode reference = null;
      for (JsonNode parameter : operation(id).get("parameters")) {
        if (parameter.path("$ref").asText().endsWith("/" + component)) {
          reference = parameter;
        }
      }
      if (reference == null) {
        throw new AssertionError(id + " has no parameter " + component);
      }
      addFields(resolved(reference), fields);
    }
    return Http.get(
        uri(path(id).getKey() + (fields.isEmpty() ? "" : "?" + String.join("&", fields))));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Writes a parameter in the style {@code form}, exploded. */
  private static void addFields(JsonNode parameter, List<String> fields) {
    String name = parameter.get("name").asText();
    JsonNode example = parameter.get("example");
    if (example.isObject()) {
      example.properties().forEach(member -> fields.add(field(member.getKey(), member.getValue())));
    } else if (example.isArray()) {
      example.forEach(item -> fields.add(field(name, item)));
    } else {
      fields.add(field(name, example));
    }
  }

  private static String field(String name, JsonNode value) {
    return PercentEncoding.encode(name, "") + "=" + PercentEncoding.encode(value.asText(), SAFE);
  }

  /** Posts the example of a body. */
  HttpResponse<byte[]> post(String id, String mediaType) {
    JsonNode body = resolved(operation(id).get("requestBody"));
    JsonNode example = body.get("content").get(mediaType).get("example");
    return Http.post(
        uri(path(id).getKey()),
        mediaType,
        BodyPublishers.ofString(example.isTextual() ? example.asText() : example.toString()));
  }

  private URI uri(String pathAndQuery) {
    return URI.create(description.at("/servers/0/url").asText() + pathAndQuery);
  }
}
