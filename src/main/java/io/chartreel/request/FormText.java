package io.chartreel.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts in the fields of a form. A browser encodes every comma that is typed into a field,
 * while in a URL the commas between items are bare: so in a field items are separated by commas or,
 * where one has a comma of its own, by lines. What a query repeats is one field with a line for
 * each.
 */
public final class FormText {
  private FormText() {}

  /** What a field shows for a parameter of a query: its default where the query does not say. */
  public static String shown(Parameter parameter, QueryString query) {
    List<String> raw = raw(parameter.spelling(), query);
    if (raw.isEmpty()) {
      return parameter.isData() && hasData(query) ? "" : parameter.defaultValue();
    }
    if (parameter == Parameter.SERIES) {
      return raw.stream()
          .flatMap(one -> one.contains(":") ? Stream.of(one.split(";")) : Stream.of(one))
          .map(FormText::decoded)
          .collect(Collectors.joining("\n"));
    }
    if (parameter.isRepeatable()) {
      return raw.stream().map(FormText::decoded).collect(Collectors.joining("\n"));
    }
    if (parameter == Parameter.DATA) {
      return CsvText.ofField(raw.get(0)).orElse(raw.get(0));
    }
    if (parameter.domain() instanceof Domain.Labels) {
      List<String> items = ListText.items(raw.get(0)).orElse(List.of());
      if (items.stream().anyMatch(item -> item.contains(","))) {
        return items.stream().map(item -> item + "\n").collect(Collectors.joining());
      }
    }
    return decoded(raw.get(0));
  }

  /** The fields of a query that belong to a family of names, decoded. */
  public static Stream<QueryString.Field> family(Parameter family, QueryString query) {
    return query.fields().stream()
        .filter(field -> Parameter.named(field.name()).filter(family::equals).isPresent())
        .map(field -> new QueryString.Field(field.name(), decoded(field.value())));
  }

  private static List<String> raw(String name, QueryString query) {
    return query.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(QueryString.Field::value)
        .toList();
  }

  private static String decoded(String raw) {
    return Percent.decode(raw).orElse(raw);
  }

  /**
   * The query that says what a form says: without empty fields and without those that say what is
   * so anyway; names that are no parameters are left out.
   */
  public static QueryString toQuery(QueryString form) {
    List<QueryString.Field> fields = new ArrayList<>();
    List<Parameter> data = data(form);
    for (Parameter parameter : Parameter.values()) {
      if (parameter.isFamily()) {
        family(parameter, form)
            .filter(field -> !field.value().isBlank())
            .map(field -> written(parameter, field.name(), field.value()))
            .forEach(fields::add);
        continue;
      }
      boolean says =
          parameter.isData()
              ? data.contains(parameter)
              : !typed(parameter, form).equalsIgnoreCase(parameter.defaultValue());
      if (says) {
        texts(parameter, form).stream()
            .filter(text -> !text.isBlank())
            .map(text -> written(parameter, parameter.spelling(), text))
            .forEach(fields::add);
      }
    }
    return new QueryString(fields);
  }

  /**
   * The parameters that say the data: none where the built-in example still stands there, and
   * without what is left of it beside another spelling.
   */
  private static List<Parameter> data(QueryString form) {
    List<Parameter> typed =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.isData() && !typed(parameter, form).isBlank())
            .toList();
    Predicate<Parameter> ofExample =
        parameter -> typed(parameter, form).equals(parameter.defaultValue());
    if (typed.stream().allMatch(ofExample)) {
      return typed.size() == 3 ? List.of() : typed;
    }
    boolean otherSpelling =
        typed.stream()
            .anyMatch(parameter -> parameter.isData() && parameter.defaultValue().isEmpty());
    boolean untouched = Stream.of(Parameter.LABELS, Parameter.VALUES).allMatch(ofExample);
    return otherSpelling && untouched ? typed.stream().filter(ofExample.negate()).toList() : typed;
  }

  private static boolean hasData(QueryString query) {
    return Stream.of(Parameter.values())
        .filter(Parameter::isData)
        .anyMatch(parameter -> query.has(parameter.spelling()));
  }

  private static String typed(Parameter parameter, QueryString form) {
    return raw(parameter.spelling(), form).stream()
        .map(FormText::decoded)
        .collect(Collectors.joining("\n"));
  }

  /** What a form says of a parameter: each line of a repeatable one by itself. */
  private static List<String> texts(Parameter parameter, QueryString form) {
    List<String> texts = raw(parameter.spelling(), form).stream().map(FormText::decoded).toList();
    return parameter.isRepeatable()
        ? texts.stream().flatMap(String::lines).map(String::strip).toList()
        : texts;
  }

  private static QueryString.Field written(Parameter parameter, String name, String text) {
    return new QueryString.Field(name, written(parameter, text));
  }

  private static String written(Parameter parameter, String text) {
    Domain domain = parameter.domain();
    if (domain instanceof Domain.Series) {
      return series(text);
    }
    if (domain instanceof Domain.Csv) {
      return csv(text.strip());
    }
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

  /** Values have no colon, so the name ends at the last one. */
  private static String series(String text) {
    return ListText.series(text).stream()
        .map(
            one -> {
              int colon = one.lastIndexOf(':');
              return colon < 0
                  ? Percent.encode(one, "")
                  : Percent.encode(one.substring(0, colon).strip(), "")
                      + ":"
                      + Percent.encode(one.substring(colon + 1).strip(), ",");
            })
        .collect(Collectors.joining(";"));
  }

  /** A line end is a bare ; where the text has none of its own, and no quotes. */
  private static String csv(String text) {
    if (!text.contains("\n")) {
      return Percent.encode(text, ",:;");
    }
    return text.matches("(?s).*[;\"\t].*")
        ? Percent.encode(text, ",:")
        : text.lines().map(line -> Percent.encode(line, ",:")).collect(Collectors.joining(";"));
  }
}
