package io.chartreel.request.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormDecoderTest {
  private static String query(String form) {
    return FormDecoder.toQuery(QueryString.of(form)).toString();
  }

  @Test
  void commas_that_a_browser_encoded_separate_items_again() {
    assertThat(query("labels=a%2C+b%2Cc&values=1%2C2%2C_&ref=r%3A1"))
        .isEqualTo("labels=a,b,c&values=1,2,_&ref=r:1");
  }

  @Test
  void items_one_a_line_may_have_commas() {
    assertThat(query("labels=a%2Cb%0D%0Ac%0D%0A&values=1%0D%0A2&ref=r%3A1"))
        .isEqualTo("labels=a%2Cb,c&values=1,2&ref=r:1");
  }

  @Test
  void what_is_so_anyway_is_left_out() {
    assertThat(
            query(
                "form=1&labels=2014..2020&values=20%2C15%2C14%2C13%2C12%2C11%2C10&ref=2013%3A60"
                    + "&title=&width=640&theme=light&height=200&utm_source=x"))
        .isEqualTo("height=200");
  }

  @Test
  void a_percent_sign_is_a_percent_sign() {
    assertThat(query("title=50%25&labels=10%25&values=1&ref=r%3A1"))
        .isEqualTo("labels=10%25&values=1&ref=r:1&title=50%25");
  }

  @Test
  void each_line_of_a_repeated_field_is_one() {
    assertThat(query("periods=1..2&series=A%3Ab%3A1%2C2%0D%0AB%3A3%2C4&ref=r%3A1%0D%0As%3A2"))
        .isEqualTo("periods=1..2&series=A%3Ab:1,2&series=B:3,4&ref=r:1&ref=s:2");
  }

  @Test
  void what_is_left_of_the_example_beside_other_data_is_left_out() {
    assertThat(
            query(
                "labels=2014..2020&values=20%2C15%2C14%2C13%2C12%2C11%2C10&ref=2013%3A60"
                    + "&periods=&series=&data=year%2CA%2CB%0D%0A2019%2C1%2C2"))
        .isEqualTo("data=year,A,B;2019,1,2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "year%3BA%0A2019%3B1|year,A;2019,1",
        "%09A%09B%0D%0A2019%091%09%0D%0A|,A,B;2019,1,",
        "year,A%0A2019,%221,234%22%0A|year,A;2019,1%2C234",
        "year%3BA%0A2019%3B1,5|year%3BA%0A2019%3B1,5",
        "year,A%0A%0A2019,1|year,A%0A%0A2019,1",
        "year,%22A%3BB%22%0A2019,1|year,%22A%3BB%22%0A2019,1",
        "year,%22A%0A2019,1|year,%22A%0A2019,1"
      })
  void a_table_is_written_shortly_where_that_says_the_same(String typed, String written) {
    assertThat(query("data=" + typed)).isEqualTo("data=" + written);
  }

  private static final String EXAMPLE =
      "year,value\n2014,20\n2015,15\n2016,14\n2017,13\n2018,12\n2019,11\n2020,10";

  /** A form that showed a table and lists, as a browser sends it. */
  private static String sent(
      String table, List<String> lists, String typedTable, String typedLists, String ref) {
    return "form="
        + FormDecoder.InitialData.of(table, lists)
        + "&data="
        + PercentEncoding.encode(typedTable.replace("\n", "\r\n"), "")
        + typedLists
        + "&ref="
        + PercentEncoding.encode(ref, "");
  }

  private static final List<String> NO_LISTS = List.of("", "", "", "");

  @Test
  void the_table_of_the_example_says_nothing_but_in_a_race() {
    String form = sent(EXAMPLE, NO_LISTS, EXAMPLE, "&labels=&values=", "2013:60");
    assertThat(query(form)).isEmpty();
    assertThat(query(form + "&type=grow&title=Hi")).isEqualTo("type=grow&title=Hi");
    assertThat(query(form + "&type=race")).startsWith("type=race&data=year,value;2014,20;");
  }

  @Test
  void the_reference_of_the_example_goes_with_its_header() {
    String other = "month\tA\nJan\t1\nFeb\t2\n";
    assertThat(query(sent(EXAMPLE, NO_LISTS, other, "", "2013:60")))
        .isEqualTo("data=month,A;Jan,1;Feb,2");
    assertThat(query(sent(EXAMPLE, NO_LISTS, other, "", "2013:61")))
        .isEqualTo("data=month,A;Jan,1;Feb,2&ref=2013:61");
    assertThat(query(sent(EXAMPLE, NO_LISTS, "year,value\n2014,21", "", "2013:60")))
        .isEqualTo("data=year,value;2014,21&ref=2013:60");
    assertThat(query(sent("a,b\n1,2", NO_LISTS, other, "", "2013:60")))
        .isEqualTo("data=month,A;Jan,1;Feb,2&ref=2013:60");
    assertThat(query(sent(EXAMPLE, NO_LISTS, EXAMPLE, "&labels=a&values=1", "2013:60")))
        .isEqualTo("labels=a&values=1");
  }

  @Test
  void what_was_left_standing_beside_other_data_says_nothing() {
    String lists = "&labels=a%2Cb&values=1%2Cx";
    List<String> shown = List.of("a,b", "1,x", "", "");
    assertThat(query(sent("", shown, "year,A\n1,2\n3,4", lists, "")))
        .isEqualTo("data=year,A;1,2;3,4");
    assertThat(query(sent("year,A\n1,2", NO_LISTS, "year,A\n1,2", lists, "")))
        .isEqualTo("labels=a,b&values=1,x");
    assertThat(query(sent("year,A\n1,2", NO_LISTS, "year,A\n1,3", lists, "")))
        .isEqualTo("labels=a,b&values=1,x&data=year,A;1,3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "periods=1,2&series=A:1,2&series=b%3Bc:3,_&ref=r:1&ref=s:2",
        "data=year,A,B;2019,1,2;2020,3,4",
        "labels=a,b&values=1,2&color.a=red&color.b%2C=00f",
        "labels=a%2Cb,c&values=1,2&ref=r:1",
        "labels=a%2Cb&values=1&ref=r:1",
        "labels=2014..2016&values=1,2,3&ref=12:30:1",
        "labels=a,b&values=1,_&ref=r:1&title=Hi+%26+%22low%22,+100%25&colors=red,00ff00"
      })
  void what_a_form_shows_says_the_same_again(String query) {
    QueryString given = QueryString.of(query);
    StringBuilder form = new StringBuilder();
    for (Parameter parameter : Parameter.values()) {
      if (parameter.isFamily()) {
        FormFields.family(parameter, given)
            .forEach(
                field ->
                    form.append('&')
                        .append(PercentEncoding.encode(field.name(), ""))
                        .append('=')
                        .append(PercentEncoding.encode(field.value(), "")));
      } else if (given.has(parameter.spelling())) {
        form.append('&').append(parameter.spelling()).append('=');
        form.append(
            PercentEncoding.encode(FormFields.value(parameter, given).replace("\n", "\r\n"), ""));
      }
    }
    assertThat(query(form.toString())).isEqualTo(query);
  }
}
