package io.chartreel.web.openapi;

import static io.chartreel.web.openapi.JsonNodes.object;
import static io.chartreel.web.openapi.JsonNodes.ref;
import static io.chartreel.web.openapi.JsonNodes.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.web.docs.ParameterExample;
import java.util.List;
import java.util.stream.Stream;

/** Describes the bodies of requests: tables, JSON and forms. */
final class RequestBodies {
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private RequestBodies() {}

  /** Returns the component of all bodies. */
  static ObjectNode all() {
    ObjectNode bodies = object();
    bodies.set("Chart", chart());
    bodies.set("Form", form(object().put("description", "The form of the page.")));
    return bodies;
  }

  private static ObjectNode chart() {
    ObjectNode body =
        object()
            .put(
                "description",
                "A table, a chart in JSON, or a form. Parameters in the body take precedence over"
                    + " those in the query.");
    ObjectNode content = body.putObject("content");
    content.set("text/csv", table(csv()));
    content.set("text/tab-separated-values", table(csv().replace(',', '\t')));
    content.putObject(WORKBOOK);
    content.set("application/json", json());
    content.setAll((ObjectNode) form(object()).get("content"));
    return body.put("required", true);
  }

  /** Returns the example of a table in a query as a file. */
  private static String csv() {
    return ParameterExample.of(Parameter.DATA).values().get(0).replace(';', '\n') + "\n";
  }

  private static ObjectNode table(String example) {
    ObjectNode table = object();
    table.set("schema", type("string"));
    return table.put("example", example);
  }

  private static ObjectNode json() {
    ObjectNode json = object();
    ObjectNode records = type("array");
    records.set("items", JsonNodes.types("object", "array"));
    json.putObject("schema")
        .set("anyOf", JsonNodes.array(List.of(ref("schemas", "Chart"), records)));
    ObjectNode example = json.putObject("example").put("type", "race").put("title", "Medals");
    example.putArray("periods").add(2019).add(2020);
    example.set(
        "series",
        JsonNodes.array(
            List.of(series("China", 3, 6), series("India", 5, 4).put("color", "crimson"))));
    return json;
  }

  private static ObjectNode series(String name, int first, int second) {
    ObjectNode series = object().put("name", name);
    series.putArray("values").add(first).add(second);
    return series;
  }

  private static ObjectNode form(ObjectNode body) {
    ObjectNode content = body.putObject("content");
    content.putObject("application/x-www-form-urlencoded").set("schema", ref("schemas", "Form"));
    content.putObject("multipart/form-data").set("schema", ref("schemas", "FormWithFile"));
    return body.put("required", true);
  }

  /** Returns the schema of a chart in JSON. */
  static ObjectNode chartSchema(ParameterSchemas schemas) {
    ObjectNode chart = type("object");
    ObjectNode members = chart.putObject("properties");
    Stream.of(Parameter.values())
        .forEach(parameter -> members.set(parameter.plainName(), schemas.inJson(parameter)));
    return chart;
  }

  /** Returns the schema of a form. */
  static ObjectNode formSchema(ParameterSchemas schemas) {
    ObjectNode form = type("object");
    ObjectNode fields = form.putObject("properties");
    Stream.of(Parameter.values())
        .filter(parameter -> !parameter.isFamily())
        .forEach(parameter -> fields.set(parameter.key(), schemas.inForm(parameter)));
    return form;
  }

  /** Returns the schema of a form that may have a file. */
  static ObjectNode formWithFileSchema() {
    ObjectNode file = type("object");
    file.putObject("properties")
        .putObject("file")
        .put("description", "CSV, JSON or an Excel workbook.");
    return object().set("allOf", JsonNodes.array(List.of(ref("schemas", "Form"), file)));
  }
}
