package io.chartreel.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts in the fields of a form. A browser encodes every comma that is typed into a field,
 * while in a URL the commas between items are bare: so in a field items are separated by commas or,
 * where one has a comma of its own, by lines.
 */
public final class FormText {
  private FormText() {}

  /** What a field shows for a parameter of a query: its default where the query does not say. */
  public static String shown(Parameter parameter, QueryString query) {
    Optional<String> raw =
        query.fields().stream()
            .filter(field -> field.name().equals(parameter.spelling()))
            .map(QueryString.Field::value)
            .findFirst();
    if (raw.isEmpty()) {
      return parameter.isData() && hasData(query) ? "" : parameter.defaultValue();
    }
    if (parameter.domain() instanceof Domain.Labels) {
      List<String> items = ListText.items(raw.get()).orElse(List.of());
      if (items.stream().anyMatch(item -> item.contains(","))) {
        return items.stream().map(item -> item + "\n").collect(Collectors.joining());
      }
    }
    return Percent.decode(raw.get()).orElse(raw.get());
  }

  /**
   * The query that says what a form says: without empty fields and without those that say what is
   * so anyway; names that are no parameters are left out.
   */
  public static QueryString toQuery(QueryString form) {
    List<QueryString.Field> fields = new ArrayList<>();
    boolean ownData =
        Stream.of(Parameter.values())
            .filter(Parameter::isData)
            .anyMatch(parameter -> !typed(parameter, form).equals(parameter.defaultValue()));
    for (Parameter parameter : Parameter.values()) {
      String text = typed(parameter, form);
      boolean says =
          parameter.isData() ? ownData : !text.equalsIgnoreCase(parameter.defaultValue());
      if (says && !text.isBlank()) {
        fields.add(new QueryString.Field(parameter.spelling(), written(parameter, text)));
      }
    }
    return new QueryString(fields);
  }

  private static boolean hasData(QueryString query) {
    return Stream.of(Parameter.values())
        .filter(Parameter::isData)
        .anyMatch(parameter -> query.has(parameter.spelling()));
  }

  private static String typed(Parameter parameter, QueryString form) {
    return form.fields().stream()
        .filter(field -> field.name().equals(parameter.spelling()))
        .map(field -> Percent.decode(field.value()).orElse(field.value()))
        .findFirst()
        .orElse("");
  }

  private static String written(Parameter parameter, String text) {
    Domain domain = parameter.domain();
    boolean list =
        domain instanceof Domain.Labels
            || domain instanceof Domain.Numbers
            || domain instanceof Domain.Colors;
    if (!list) {
      return Percent.encode(text, ",:");
    }
    String lines = text.replace("\r", "");
    return Arrays.stream(
            lines.contains("\n") ? lines.stripTrailing().split("\n") : lines.split(",", -1))
        .map(item -> Percent.encode(item.strip(), ":"))
        .collect(Collectors.joining(","));
  }
}
