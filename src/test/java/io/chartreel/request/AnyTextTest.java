package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any input is either a chart or rejected with a sentence for each problem. */
class AnyTextTest {
  private static void assertChartOrProblems(Requests.Input input) {
    try {
      assertThat(Requests.PARSER.parse(input.get()).chart().table().periods()).isNotEmpty();
    } catch (BadRequestException bad) {
      assertThat(bad.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.detail()).isNotBlank());
    }
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> field =
        Arbitraries.of(Parameter.class)
            .map(Parameter::key)
            .flatMap(name -> tokens(",", ":", ";").map(value -> name + "=" + value));
    return field.list().ofMaxSize(8).map(fields -> String.join("&", fields));
  }

  @Provide
  Arbitrary<String> tables() {
    return tokens(",", "\n", ";", "\t", "\"", "\n2019,", "date,name,value\n");
  }

  @Provide
  Arbitrary<String> objects() {
    Arbitrary<String> member =
        Arbitraries.of(Parameter.class)
            .map(Parameter::key)
            .flatMap(
                name -> tokens("[", "]", "{", "}", ",", ":", "'").map(v -> "'" + name + "':" + v));
    Arbitrary<String> value =
        Arbitraries.of(
            "1",
            "'a'",
            "null",
            "[]",
            "{}",
            "[1,null]",
            "['a','b']",
            "true",
            "[[1]]",
            "{'value':1}",
            "[{'name':'A','values':[1,2]}]",
            "[{'values':{}}]",
            "{'labels':['a'],'datasets':[{}]}",
            "{'datasets':[{'data':[1]}],'labels':[1]}",
            "'1,2'",
            "NaN",
            "-Infinity",
            "'rgb(1,2'",
            "['hsl(1,2%,3%)','rgb(']",
            "[{'date':2019,'name':'A','value':1},{'date':2020,'name':'A','value':null}]",
            "[{'year':1,'A':2},{'year':2,'B':3},{},7]",
            "[{'':1},{'a':[1]}]",
            "[{'2019':1,'name':'A'}]",
            "[{'Label':'A','DATA':[NaN],'colour':'hwb(0 0% 0%)'}]",
            "[{'nam':'A','values':[1]}]",
            "{'datasets':[{'data':[{'x':'a','y':1},{'y':2}]}]}",
            "{'datasets':[{'data':{'a':1,'':2}},{'label':'B','data':[{'x':1,'y':null}]}]}",
            "['A:1,2']");
    Arbitrary<String> whole =
        Arbitraries.of(Parameter.class)
            .map(Parameter::key)
            .flatMap(name -> value.map(v -> "'" + name + "':" + v));
    return Arbitraries.oneOf(member, whole)
        .list()
        .ofMaxSize(6)
        .map(members -> members.stream().collect(Collectors.joining(",", "{", "}")));
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.oneOf(
            objects(),
            records(),
            Arbitraries.of(
                "const a = ",
                "new Chart(c, ",
                ");",
                ";",
                "`",
                "undefined",
                "v => v",
                "/*",
                "*/",
                "//",
                "\n",
                "[",
                "]",
                "{",
                "}",
                "'",
                "\"",
                ",",
                "NaN",
                "\uFEFF",
                "x"))
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> records() {
    Arbitrary<String> name =
        Arbitraries.of("date", "Year", "name", "value", "category", "A", "2019", "''", "\" A\"");
    Arbitrary<String> value =
        Arbitraries.of(
            "1", "2019", "'2020-01'", "'A'", "null", "'12k'", "[1]", "NaN", "'_'", "true");
    return Combinators.combine(name, value)
        .as((written, given) -> written.matches("2.*") ? "'2019':" + given : written + ":" + given)
        .list()
        .ofMaxSize(5)
        .map(members -> String.join(",", members))
        .map(members -> "{" + members + "}")
        .list()
        .ofMaxSize(5)
        .map(records -> "[" + String.join(",", records) + "]");
  }

  private static Arbitrary<String> tokens(String... separators) {
    return Arbitraries.oneOf(
            Arbitraries.of(separators),
            Arbitraries.of(
                "1", "2", "-3.5", "a", "b", "2019", "2020", "_", "", "%", "%2C", "%3A", "race",
                "grow", "compare", "date", "1e400", "NaN", "on", "red", "..", "1..3", "中",
                "\u0000"))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1000)
  void accepts_or_explains_any_query(@ForAll("queries") String query) {
    assertChartOrProblems(Requests.query(query));
  }

  @Property(tries = 1000)
  void accepts_or_explains_any_form(@ForAll("queries") String form) {
    assertChartOrProblems(() -> ChartInputs.form(QueryString.of(form), QueryString.of("")));
  }

  @Property(tries = 1000)
  void accepts_or_explains_any_table(
      @ForAll("tables") String csv, @ForAll("queries") String query) {
    assertChartOrProblems(Requests.csv(csv, query));
  }

  @Property(tries = 1000)
  void accepts_or_explains_any_object(@ForAll("objects") String json) {
    assertChartOrProblems(Requests.json(json));
  }

  @Property(tries = 1000)
  void accepts_or_explains_any_records(
      @ForAll("records") String json, @ForAll("queries") String query) {
    assertChartOrProblems(() -> ChartInputs.json(json, QueryString.of(query), Limits.USUAL));
  }

  @Property(tries = 1000)
  void accepts_or_explains_any_javascript(@ForAll("scripts") String json) {
    assertChartOrProblems(Requests.json(json));
  }
}
