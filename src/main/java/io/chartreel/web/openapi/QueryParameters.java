package io.chartreel.web.openapi;

import static io.chartreel.web.openapi.JsonNodes.object;
import static io.chartreel.web.openapi.JsonNodes.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import java.util.List;
import java.util.stream.Stream;

/** Describes the parameters in queries that are not parameters of a chart. */
final class QueryParameters {
  private QueryParameters() {}

  /** Returns the description of a parameter in a query. */
  static ObjectNode inQuery(String name, String description, ObjectNode schema) {
    ObjectNode parameter =
        object().put("name", name).put("in", "query").put("description", description);
    return parameter.set("schema", schema);
  }

  /** Returns the names that QuickChart has for some parameters. */
  static Stream<ObjectNode> ofQuickChart(Limits limits) {
    ParameterSchemas schemas = new ParameterSchemas(limits);
    return Stream.of(
        inQuery("c", "A Chart.js configuration.", type("string"))
            .put(
                "example",
                "{type:'bar',data:{labels:['Q1','Q2'],datasets:[{label:'Users',data:[50,60]}]}}"),
        inQuery("w", "The same as width.", schemas.inForm(Parameter.WIDTH)),
        inQuery("h", "The same as height.", schemas.inForm(Parameter.HEIGHT)),
        inQuery("bkg", "The same as background.", schemas.inForm(Parameter.BACKGROUND)),
        inQuery("devicePixelRatio", "The same as scale.", schemas.inForm(Parameter.SCALE)),
        inQuery(
            "format",
            "The format of the image.",
            type("string")
                .put("default", "gif")
                .set("enum", JsonNodes.texts(List.of("gif", "png", "webp")))));
  }

  /** Returns the parameters of oEmbed. */
  static Stream<ObjectNode> ofOEmbed() {
    return Stream.of(
        inQuery("url", "The URL of a chart or of its page.", type("string")).put("required", true),
        inQuery(
            "format",
            "The format of the answer.",
            type("string")
                .put("default", "json")
                .set("enum", JsonNodes.texts(List.of("json", "xml")))),
        inQuery("maxwidth", "The largest width of the image, in pixels.", pixels()),
        inQuery("maxheight", "The largest height of the image, in pixels.", pixels()));
  }

  private static ObjectNode pixels() {
    return type("integer").put("minimum", 0);
  }
}
