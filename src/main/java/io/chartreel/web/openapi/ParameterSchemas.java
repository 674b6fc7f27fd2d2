package io.chartreel.web.openapi;

import static io.chartreel.web.openapi.JsonNodes.object;
import static io.chartreel.web.openapi.JsonNodes.type;
import static io.chartreel.web.openapi.JsonNodes.types;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.web.docs.ParameterExample;
import java.util.List;
import java.util.Locale;

/**
 * Describes parameters with <a href="https://json-schema.org">JSON Schema</a>.
 *
 * @param limits of the service
 */
record ParameterSchemas(Limits limits) {
  private static final String TYPE = "type";
  private static final String ITEMS = "items";
  private static final String STRING = "string";
  private static final String NUMBER = "number";

  /** Returns the description of a parameter in a query. */
  ObjectNode inQuery(Parameter parameter) {
    ObjectNode described =
        object()
            .put("name", parameter.key())
            .put("in", "query")
            .put("description", text(parameter));
    if (parameter.isFamily() || parameter.isRepeatable()) {
      described.put("style", "form").put("explode", true);
    }
    described.set("schema", inForm(parameter));
    setExample(parameter, described);
    return described;
  }

  private String text(Parameter parameter) {
    String help = parameter.help();
    return help.substring(0, 1).toUpperCase(Locale.ROOT)
        + help.substring(1)
        + ". Allowed: "
        + parameter.type().allowed(limits)
        + ". Default: "
        + parameter.defaultPhrase()
        + ".";
  }

  private static void setExample(Parameter parameter, ObjectNode described) {
    List<String> values = ParameterExample.of(parameter).values();
    if (parameter.isFamily()) {
      String name = ParameterExample.of(parameter).option();
      described.putObject("example").put(name.substring(0, name.indexOf('=')), values.get(0));
    } else if (parameter.isRepeatable()) {
      described.set("example", JsonNodes.texts(values));
    } else if (isNumeric(parameter)) {
      described.put("example", Integer.parseInt(values.get(0)));
    } else {
      described.put("example", values.get(0));
    }
  }

  private static boolean isNumeric(Parameter parameter) {
    return parameter.type() instanceof ParameterType.IntegerRange
        || parameter.type() instanceof ParameterType.Number
        || parameter.type() instanceof ParameterType.WordOrInteger;
  }

  /** Returns the schema of a parameter in a query or form. */
  ObjectNode inForm(Parameter parameter) {
    if (parameter.isFamily()) {
      ObjectNode family = type("object");
      family.putObject("propertyNames").put("pattern", "^" + parameter.plainName() + "\\..+$");
      family.set("additionalProperties", type(STRING));
      return family;
    }
    if (parameter.isRepeatable()) {
      return type("array").set(ITEMS, type(STRING));
    }
    ObjectNode schema = value(parameter.type());
    setDefault(parameter, schema);
    return schema;
  }

  /** Returns the schema of a parameter as a member of a JSON object. */
  ObjectNode inJson(Parameter parameter) {
    ParameterType type = parameter.type();
    if (parameter.isFamily()) {
      return type("object").set("additionalProperties", type(STRING));
    }
    if (type instanceof ParameterType.Series) {
      return type("array").set(ITEMS, series());
    }
    if (type instanceof ParameterType.LabelledNumbers) {
      return type("array").set(ITEMS, reference());
    }
    if (type instanceof ParameterType.Note) {
      return type("array").set(ITEMS, note());
    }
    if (type instanceof ParameterType.Csv) {
      return types("array", STRING);
    }
    if (type instanceof ParameterType.Numbers) {
      return types("array", STRING).set(ITEMS, types(NUMBER, STRING, "null"));
    }
    if (type instanceof ParameterType.Labels
        || type instanceof ParameterType.Colors
        || type instanceof ParameterType.Pace) {
      return types("array", STRING).set(ITEMS, types(STRING, NUMBER));
    }
    if (type instanceof ParameterType.Switch || type instanceof ParameterType.AutomaticSwitch) {
      return types("boolean", STRING);
    }
    return inForm(parameter);
  }

  private static ObjectNode series() {
    ObjectNode series = type("object");
    ObjectNode members = series.putObject("properties");
    members.set("name", types(STRING, NUMBER));
    members.set("values", type("array").set(ITEMS, types(NUMBER, STRING, "null")));
    members.set("category", type(STRING));
    members.set("color", type(STRING));
    members.set("image", type(STRING));
    return series;
  }

  private static ObjectNode reference() {
    ObjectNode reference = type("object");
    ObjectNode members = reference.putObject("properties");
    members.set("label", types(STRING, NUMBER));
    members.set("value", types(NUMBER, STRING));
    return reference;
  }

  private static ObjectNode note() {
    ObjectNode note = types("object", STRING);
    ObjectNode members = note.putObject("properties");
    for (String member : List.of("period", "from", "to", "text")) {
      members.set(member, types(STRING, NUMBER));
    }
    return note;
  }

  private ObjectNode value(ParameterType type) {
    if (type instanceof ParameterType.IntegerRange range) {
      return integer(range.min(), range.max(limits));
    }
    if (type instanceof ParameterType.WordOrInteger mixed) {
      ObjectNode schema = object();
      ArrayNode choices = schema.putArray("anyOf");
      choices.addObject().put("const", mixed.word());
      choices.add(integer(mixed.min(), mixed.max(limits)));
      return schema;
    }
    if (type instanceof ParameterType.Number) {
      return type(NUMBER).put("minimum", -limits.value()).put("maximum", limits.value());
    }
    if (type instanceof ParameterType.Text text) {
      return type(STRING).put("maxLength", text.longest(limits));
    }
    boolean isClosed =
        type instanceof ParameterType.Choice
            || type instanceof ParameterType.Switch
            || type instanceof ParameterType.AutomaticSwitch;
    return isClosed ? type(STRING).set("enum", JsonNodes.texts(type.words())) : type(STRING);
  }

  private static ObjectNode integer(int min, int max) {
    return type("integer").put("minimum", min).put("maximum", max);
  }

  private static void setDefault(Parameter parameter, ObjectNode schema) {
    String value = parameter.defaultValue();
    if (value.isEmpty()) {
      return;
    }
    if (schema.path(TYPE).asText().equals("integer")) {
      schema.put("default", Integer.parseInt(value));
    } else {
      schema.put("default", value);
    }
  }
}
