package io.chartreel.web.openapi;

import static io.chartreel.web.openapi.JsonNodes.described;
import static io.chartreel.web.openapi.JsonNodes.object;
import static io.chartreel.web.openapi.JsonNodes.ref;
import static io.chartreel.web.openapi.JsonNodes.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.web.error.ProblemJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes the responses that addresses have in common, and their headers. */
final class Answers {
  /** The responses to errors by status. */
  private static final Map<String, String> ERRORS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("400", "A parameter, a cell or the request itself is wrong."),
              Map.entry("403", "The service draws signed charts only."),
              Map.entry("404", "There is no such address."),
              Map.entry("405", "The address does not support this method."),
              Map.entry("408", "The body did not arrive in time."),
              Map.entry("413", "The body is too large."),
              Map.entry("414", "The URL is too long."),
              Map.entry(
                  "415", "The type, the charset or the compression of the body is not supported."),
              Map.entry("422", "The chart is over a limit, which the answer names."),
              Map.entry("500", "An error of the service; X-Request-Id finds it in the log."),
              Map.entry("501", "The format is neither JSON nor XML."),
              Map.entry("503", "The service is busy, or the chart takes too long.")));

  private static final List<String> OF_EVERY_ADDRESS = List.of("400", "405", "414", "500", "503");

  private Answers() {}

  /** Returns the component of all responses that several addresses have. */
  static ObjectNode responses() {
    ObjectNode responses = object();
    ERRORS.forEach((status, text) -> responses.set("Error" + status, error(status, text)));
    ObjectNode notModified = described("The client has the current representation.");
    notModified.putObject("headers").set("ETag", ref("headers", "ETag"));
    responses.set("NotModified", notModified);
    return responses;
  }

  private static ObjectNode error(String status, String text) {
    ObjectNode error = described(text);
    ObjectNode headers = error.putObject("headers");
    headers.set("X-Chart-Error", ref("headers", "X-Chart-Error"));
    if (status.equals("405")) {
      headers.set("Allow", ref("headers", "Allow"));
    }
    if (status.equals("500")) {
      headers.set("X-Request-Id", ref("headers", "X-Request-Id"));
    }
    if (status.equals("503")) {
      headers.set("Retry-After", ref("headers", "Retry-After"));
    }
    ObjectNode content = error.putObject("content");
    content.putObject(ProblemJson.MEDIA_TYPE).set("schema", ref("schemas", "Problem"));
    for (String preferred : List.of("text/html", "image/gif", "image/png")) {
      content.putObject(preferred);
    }
    return error;
  }

  /** Returns the component of all headers. */
  static ObjectNode headers() {
    ObjectNode headers = object();
    put(headers, "Allow", "The methods that the address supports.", type("string"));
    put(headers, "Content-Location", "The permalink of the image or the page.", type("string"));
    put(
        headers,
        "ETag",
        "Identifies the chart and the version of the renderer; send it in If-None-Match.",
        type("string"));
    put(headers, "Location", "The page of the chart.", type("string"));
    put(headers, "Retry-After", "Seconds to wait before the next attempt.", type("integer"));
    put(headers, "X-Chart-Error", "All errors of the request on one line.", type("string"));
    put(
        headers,
        "X-Chart-Warning",
        "What differs from the request; there may be up to five of these headers.",
        type("string"));
    put(headers, "X-Request-Id", "The id of the request in the log.", type("string"));
    return headers;
  }

  private static void put(ObjectNode headers, String name, String text, ObjectNode schema) {
    headers.set(name, described(text).set("schema", schema));
  }

  /** Adds the responses to errors to an operation. */
  static void addErrors(ObjectNode responses, List<String> statuses) {
    ERRORS.keySet().stream()
        .filter(status -> OF_EVERY_ADDRESS.contains(status) || statuses.contains(status))
        .forEach(status -> responses.set(status, ref("responses", "Error" + status)));
  }

  /** Returns the schema of an error: RFC 9457. */
  static ObjectNode problem() {
    ObjectNode problem = type("object");
    problem.set("required", JsonNodes.texts(List.of("title", "status", "detail")));
    ObjectNode members = problem.putObject("properties");
    members.set("type", type("string"));
    members.set("title", type("string"));
    members.set("status", type("integer"));
    members.set("detail", type("string"));
    ObjectNode item = type("object");
    item.set("required", JsonNodes.texts(List.of("detail")));
    ObjectNode parts = item.putObject("properties");
    for (String part : List.of("parameter", "value", "detail", "allowed", "suggestion")) {
      parts.set(part, type("string"));
    }
    members.set("errors", type("array").set("items", item));
    return problem;
  }

  /** Returns the schema of how a request was understood. */
  static ObjectNode description() {
    ObjectNode description = type("object");
    List<String> objects = List.of("reading", "animation", "chart");
    ObjectNode members = description.putObject("properties");
    members.set("type", type("string"));
    objects.forEach(name -> members.set(name, type("object")));
    ObjectNode bar = type("object");
    bar.set("required", JsonNodes.texts(List.of("name", "value")));
    ObjectNode parts = bar.putObject("properties");
    parts.set("name", type("string"));
    parts.set("category", type("string"));
    parts.set("value", type("number"));
    members.set("final", type("array").set("items", bar));
    members.set("warnings", type("array").set("items", type("string")));
    description.set(
        "required",
        JsonNodes.texts(List.of("type", "reading", "final", "animation", "chart", "warnings")));
    return description;
  }

  /** Returns the schema of an oEmbed photo. */
  static ObjectNode photo() {
    ObjectNode photo = type("object");
    ObjectNode members = photo.putObject("properties");
    for (String text :
        List.of("version", "type", "title", "url", "provider_name", "provider_url")) {
      members.set(text, type("string"));
    }
    for (String number : List.of("width", "height", "cache_age")) {
      members.set(number, type("integer"));
    }
    photo.set("required", JsonNodes.texts(List.of("type", "url", "width", "height")));
    return photo;
  }
}
