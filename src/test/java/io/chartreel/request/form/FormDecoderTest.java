package io.chartreel.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormDecoderTest {
  private static String query(String form) {
    return FormDecoder.toQuery(QueryString.of(form)).toString();
  }

  @Test
  void restores_the_commas_that_a_browser_encoded() {
    assertThat(query("labels=a%2C+b%2Cc&values=1%2C2%2C_&ref=r%3A1"))
        .isEqualTo("labels=a,b,c&values=1,2,_&ref=r:1");
  }

  @Test
  void allows_commas_in_items_on_separate_lines() {
    assertThat(query("labels=a%2Cb%0D%0Ac%0D%0A&values=1%0D%0A2&ref=r%3A1"))
        .isEqualTo("labels=a%2Cb,c&values=1,2&ref=r:1");
  }

  @Test
  void leaves_out_defaults_and_unknown_names() {
    assertThat(
            query(
                "form=1&labels=2014..2020&values=20%2C15%2C14%2C13%2C12%2C11%2C10&ref=2013%3A60"
                    + "&title=&width=640&theme=light&height=200&utm_source=x"))
        .isEqualTo("height=200");
  }

  @Test
  void encodes_percent_signs() {
    assertThat(query("title=50%25&labels=10%25&values=1&ref=r%3A1"))
        .isEqualTo("labels=10%25&values=1&ref=r:1&title=50%25");
  }

  @Test
  void repeats_a_parameter_for_each_line() {
    assertThat(query("periods=1..2&series=A%3Ab%3A1%2C2%0D%0AB%3A3%2C4&ref=r%3A1%0D%0As%3A2"))
        .isEqualTo("periods=1..2&series=A%3Ab:1,2&series=B:3,4&ref=r:1&ref=s:2");
  }

  @Test
  void leaves_out_the_example_if_other_data_is_given() {
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
  void encodes_a_table_with_plain_separators_if_its_meaning_stays_the_same(
      String entered, String encoded) {
    assertThat(query("data=" + entered)).isEqualTo("data=" + encoded);
  }

  private static final String EXAMPLE =
      "year,value\n2014,20\n2015,15\n2016,14\n2017,13\n2018,12\n2019,11\n2020,10";

  @Test
  void leaves_out_the_data_of_the_example_except_in_a_race() {
    String form = "ref=2013%3A60&data=" + PercentEncoding.encode(EXAMPLE, "");
    assertThat(query(form)).isEmpty();
    assertThat(query(form + "&type=grow&title=Hi")).isEqualTo("type=grow&title=Hi");
    assertThat(query(form + "&type=race")).startsWith("type=race&data=year,value;2014,20;");
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
  void decodes_the_fields_that_a_query_fills_to_the_same_query(String query) {
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
      } else if (given.has(parameter.key())) {
        form.append('&').append(parameter.key()).append('=');
        form.append(
            PercentEncoding.encode(FormFields.value(parameter, given).replace("\n", "\r\n"), ""));
      }
    }
    assertThat(query(form.toString())).isEqualTo(query);
  }
}
