package io.chartreel.request.data;

import io.chartreel.canonical.CsvSpelling;
import io.chartreel.chart.ChartType;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.syntax.EnumNames;
import io.chartreel.request.syntax.ListSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The texts in the fields of a form. A browser encodes every comma that is typed into a field,
 * while in a URL the commas between items are bare: so in a field items are separated by commas or,
 * where one has a comma of its own, by lines. What a query repeats is one field with a line for
 * each.
 */
public final class FormDecoder {
  /** The reference of the built-in example. */
  public static final String EXAMPLE_REF = Parameter.REF.defaultValue();

  /** The table of the built-in example, as {@link CsvSpelling} writes it. */
  public static final String EXAMPLE = example();

  /** The parameters that say a table by lists. */
  public static final List<Parameter> LISTS =
      List.of(Parameter.LABELS, Parameter.VALUES, Parameter.PERIODS, Parameter.SERIES);

  private FormDecoder() {}

  private static String example() {
    List<String> periods = ListSyntax.labels(Parameter.LABELS.defaultValue()).orElseThrow();
    List<String> values = ListSyntax.items(Parameter.VALUES.defaultValue()).orElseThrow();
    return IntStream.range(0, periods.size())
        .mapToObj(i -> "\n" + periods.get(i) + "," + values.get(i))
        .collect(Collectors.joining("", "year," + ColumnRoles.NO_NAME, ""));
  }

  /** What a field shows for a parameter of a query: its default where the query does not say. */
  public static String shown(Parameter parameter, QueryString query) {
    List<String> raw = raw(parameter.spelling(), query);
    if (raw.isEmpty()) {
      return parameter.isData() && hasData(query) ? "" : parameter.defaultValue();
    }
    if (parameter == Parameter.SERIES) {
      return raw.stream()
          .flatMap(
              one -> one.contains(":") ? Splitter.splitTrimmed(one, ';').stream() : Stream.of(one))
          .map(FormDecoder::decoded)
          .collect(Collectors.joining("\n"));
    }
    if (parameter.isRepeatable()) {
      return raw.stream().map(FormDecoder::decoded).collect(Collectors.joining("\n"));
    }
    if (parameter == Parameter.DATA) {
      return CsvRows.ofField(raw.get(0)).orElse(raw.get(0));
    }
    if (parameter.domain() instanceof ParameterType.Labels) {
      List<String> items = ListSyntax.items(raw.get(0)).orElse(List.of());
      if (items.stream().anyMatch(item -> item.contains(","))) {
        return items.stream().map(item -> item + "\n").collect(Collectors.joining());
      }
    }
    return decoded(raw.get(0));
  }

  /** What was typed into a form's field for the table; empty where nothing was. */
  public static String table(QueryString form) {
    return typed(Parameter.DATA, form);
  }

  /** Whether a form has data, beside a reference. */
  public static boolean hasTable(QueryString form) {
    return Stream.of(Parameter.values())
        .filter(Parameter::isTable)
        .anyMatch(parameter -> !typed(parameter, form).isBlank());
  }

  /** The same form with another text as its table, or without a table. */
  public static QueryString withTable(QueryString form, Optional<String> table) {
    return new QueryString(
        Stream.concat(
                form.fields().stream()
                    .filter(
                        field ->
                            Parameter.named(field.name()).filter(Parameter::isTable).isEmpty()),
                table.stream().map(text -> QueryString.Field.of(Parameter.DATA.spelling(), text)))
            .toList());
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
    return PercentEncoding.decode(raw).orElse(raw);
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
   * The parameters that say the data: none where the built-in example still stands there. Beside
   * data that were typed, those that were left standing say nothing.
   */
  private static List<Parameter> data(QueryString form) {
    Set<Parameter> typed =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.isData() && !typed(parameter, form).isBlank())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Parameter.class)));
    if (isExample(typed, form)) {
      return List.of();
    }
    Optional<FormMark> mark = FormMark.read(typed(FormMark.FIELD, form));
    mark.ifPresent(shown -> leaveStanding(shown, typed, form));
    boolean otherSpelling =
        Stream.of(Parameter.PERIODS, Parameter.SERIES, Parameter.DATA).anyMatch(typed::contains);
    boolean untouched =
        Stream.of(Parameter.LABELS, Parameter.VALUES)
            .allMatch(parameter -> isDefault(parameter, form));
    if (otherSpelling && untouched) {
      typed.removeIf(parameter -> isDefault(parameter, form));
    }
    return List.copyOf(typed);
  }

  /** Whether all data are those that a chart without any shows; a race needs its periods. */
  private static boolean isExample(Set<Parameter> typed, QueryString form) {
    boolean lists =
        typed.equals(EnumSet.of(Parameter.LABELS, Parameter.VALUES, Parameter.REF))
            && typed.stream().allMatch(parameter -> isDefault(parameter, form));
    boolean table =
        typed.equals(EnumSet.of(Parameter.DATA, Parameter.REF))
            && isDefault(Parameter.REF, form)
            && FormMark.plain(typed(Parameter.DATA, form)).equals(EXAMPLE);
    boolean moves =
        Stream.of(ChartType.RACE, ChartType.BARS)
            .map(EnumNames::of)
            .anyMatch(typed(Parameter.TYPE, form)::equalsIgnoreCase);
    return lists || table && !moves;
  }

  private static boolean isDefault(Parameter parameter, QueryString form) {
    return typed(parameter, form).equals(parameter.defaultValue());
  }

  /** Of a table and of lists the one that was not touched; the example's reference with it. */
  private static void leaveStanding(FormMark shown, Set<Parameter> typed, QueryString form) {
    String table = typed(Parameter.DATA, form);
    FormMark sent =
        FormMark.of(table, LISTS.stream().map(parameter -> typed(parameter, form)).toList());
    boolean sameTable = sent.table().equals(shown.table());
    boolean sameLists = sent.lists().equals(shown.lists());
    boolean both = typed.contains(Parameter.DATA) && LISTS.stream().anyMatch(typed::contains);
    if (both && sameTable && !sameLists) {
      typed.remove(Parameter.DATA);
    } else if (both && sameLists && !sameTable) {
      typed.removeAll(LISTS);
    }
    boolean ofExample = shown.table().equals(FormMark.of(EXAMPLE, List.of()).table());
    boolean otherTable = !typed.contains(Parameter.DATA) || !header(table).equals(header(EXAMPLE));
    if (ofExample && otherTable && isDefault(Parameter.REF, form)) {
      typed.remove(Parameter.REF);
    }
  }

  private static String header(String table) {
    return FormMark.plain(table).lines().findFirst().orElse("");
  }

  private static boolean hasData(QueryString query) {
    return Stream.of(Parameter.values())
        .filter(Parameter::isData)
        .anyMatch(parameter -> query.has(parameter.spelling()));
  }

  private static String typed(Parameter parameter, QueryString form) {
    return typed(parameter.spelling(), form);
  }

  private static String typed(String name, QueryString form) {
    return raw(name, form).stream().map(FormDecoder::decoded).collect(Collectors.joining("\n"));
  }

  /** What a form says of a parameter: each line of a repeatable one by itself. */
  private static List<String> texts(Parameter parameter, QueryString form) {
    List<String> texts =
        raw(parameter.spelling(), form).stream().map(FormDecoder::decoded).toList();
    return parameter.isRepeatable()
        ? texts.stream().flatMap(String::lines).map(String::strip).toList()
        : texts;
  }

  private static QueryString.Field written(Parameter parameter, String name, String text) {
    return new QueryString.Field(name, written(parameter, text));
  }

  private static String written(Parameter parameter, String text) {
    ParameterType domain = parameter.domain();
    if (domain instanceof ParameterType.Series) {
      return series(text);
    }
    if (domain instanceof ParameterType.Csv) {
      return CsvRows.toField(CsvRows.withoutBlankEdges(text));
    }
    boolean list =
        domain instanceof ParameterType.Labels
            || domain instanceof ParameterType.Numbers
            || domain instanceof ParameterType.Colors;
    if (!list) {
      return PercentEncoding.encode(text, ",:");
    }
    String lines = text.replace("\r", "");
    return (lines.contains("\n")
            ? Splitter.split(lines.stripTrailing(), '\n')
            : Splitter.split(lines, ','))
        .stream()
            .map(item -> PercentEncoding.encode(item.strip(), ":"))
            .collect(Collectors.joining(","));
  }

  /** Values have no colon, so the name ends at the last one. */
  private static String series(String text) {
    return ListSyntax.series(text).stream()
        .map(
            one -> {
              int colon = one.lastIndexOf(':');
              return colon < 0
                  ? PercentEncoding.encode(one, "")
                  : PercentEncoding.encode(one.substring(0, colon).strip(), "")
                      + ":"
                      + PercentEncoding.encode(one.substring(colon + 1).strip(), ",");
            })
        .collect(Collectors.joining(";"));
  }
}
