package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent is a chart, or is refused with a sentence for each mistake: nothing breaks. */
class AnyTextTest {
  private static void chartOrRefusal(Requests.Way way) {
    try {
      assertThat(Requests.PARSER.parse(way.asked()).chart().table().periods()).isNotEmpty();
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
            .map(Parameter::spelling)
            .flatMap(name -> words(",", ":", ";").map(value -> name + "=" + value));
    return field.list().ofMaxSize(8).map(fields -> String.join("&", fields));
  }

  @Provide
  Arbitrary<String> tables() {
    return words(",", "\n", ";", "\t", "\"", "\n2019,", "date,name,value\n");
  }

  @Provide
  Arbitrary<String> objects() {
    Arbitrary<String> member =
        Arbitraries.of(Parameter.class)
            .map(Parameter::spelling)
            .flatMap(
                name -> words("[", "]", "{", "}", ",", ":", "'").map(v -> "'" + name + "':" + v));
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
            "['A:1,2']");
    Arbitrary<String> whole =
        Arbitraries.of(Parameter.class)
            .map(Parameter::spelling)
            .flatMap(name -> value.map(v -> "'" + name + "':" + v));
    return Arbitraries.oneOf(member, whole)
        .list()
        .ofMaxSize(6)
        .map(members -> members.stream().collect(Collectors.joining(",", "{", "}")));
  }

  private static Arbitrary<String> words(String... marks) {
    return Arbitraries.oneOf(
            Arbitraries.of(marks),
            Arbitraries.of(
                "1", "2", "-3.5", "a", "b", "2019", "2020", "_", "", "%", "%2C", "%3A", "race",
                "grow", "compare", "date", "1e400", "NaN", "on", "red", "..", "1..3", "中",
                "\u0000"))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1000)
  void a_query(@ForAll("queries") String query) {
    chartOrRefusal(Requests.query(query));
  }

  @Property(tries = 1000)
  void a_form(@ForAll("queries") String form) {
    chartOrRefusal(() -> Asked.form(QueryString.of(form), QueryString.of("")));
  }

  @Property(tries = 1000)
  void a_table(@ForAll("tables") String csv, @ForAll("queries") String query) {
    chartOrRefusal(Requests.csv(csv, query));
  }

  @Property(tries = 1000)
  void an_object(@ForAll("objects") String json) {
    chartOrRefusal(Requests.json(json));
  }
}
