package io.chartreel.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Creates parts of the description. */
final class JsonNodes {
  private JsonNodes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Returns an object that describes something. */
  static ObjectNode described(String description) {
    return object().put("description", description);
  }

  /** Returns a schema for a type of JSON. */
  static ObjectNode type(String type) {
    return object().put("type", type);
  }

  /** Returns a schema for several types of JSON. */
  static ObjectNode types(String... types) {
    return object().set("type", texts(List.of(types)));
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  static ArrayNode array(Collection<ObjectNode> items) {
    return JsonNodeFactory.instance.arrayNode().addAll(items);
  }

  /** Returns a reference to a component. */
  static ObjectNode ref(String kind, String name) {
    return object().put("$ref", "#/components/" + kind + "/" + name);
  }
}
