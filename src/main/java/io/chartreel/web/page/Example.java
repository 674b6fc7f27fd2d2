package io.chartreel.web.page;

import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A chart to start from.
 *
 * @param name the text of its link
 * @param query of its URL
 */
public record Example(String name, String query) {
  /** Charts of every type, with public data. */
  static final List<Example> ALL =
      List.of(
          new Example(
              "Population race",
              "data=year,China,India,United+States,Russia,Indonesia,Japan,Brazil,Germany,Nigeria,"
                  + "Pakistan,Bangladesh,Mexico;1950,544,357,148,103,70,84,54,70,37,38,40,28;"
                  + "1960,654,446,176,120,88,93,73,73,45,46,50,36;"
                  + "1970,823,558,200,130,115,105,96,78,56,59,68,50;"
                  + "1980,982,697,223,138,148,118,122,78,73,81,84,68;"
                  + "1990,1153,870,248,148,182,124,151,79,95,115,107,82;"
                  + "2000,1264,1060,282,147,214,127,176,82,123,154,129,98;"
                  + "2010,1348,1241,311,143,244,128,196,81,161,194,148,113;"
                  + "2020,1425,1396,336,146,272,125,213,83,208,227,167,126"
                  + "&title=The+most+populous+countries&subtitle=Millions+of+people"
                  + "&caption=Source:+United+Nations,+rounded&top=8&fps=15"),
          new Example(
              "Coal decline",
              "labels=2013..2020&values=36,30,22,9,7,5,2,2&ref=2012:39"
                  + "&title=Coal+leaves+Britain's+power+stations"
                  + "&subtitle=Coal's+share+of+electricity+generation"
                  + "&caption=Source:+Digest+of+UK+Energy+Statistics,+rounded"
                  + "&period=600&fps=20&pause=400&hold=1500&suffix=%25"),
          new Example(
              "UK electricity",
              "type=bars&data=year,Coal,Gas,Wind,Nuclear;2012,39,28,6,19;2013,36,27,8,20;"
                  + "2014,30,30,9,19;2015,22,29,12,21;2016,9,42,11,21;2017,7,40,15,21;"
                  + "2018,5,39,17,20;2019,2,41,20,17;2020,2,36,24,16"
                  + "&title=How+Britain+makes+electricity&subtitle=Share+of+generation"
                  + "&caption=Source:+Digest+of+UK+Energy+Statistics,+rounded"
                  + "&color.coal=555555&color.gas=CC6677&color.wind=33A5C8&color.nuclear=B58A00"
                  + "&suffix=%25"),
          new Example(
              "Olympic medals",
              "labels=Norway,Germany,Sweden,Austria,Netherlands,China&series=Gold:16,12,8,7,8,9"
                  + "&series=Silver:8,10,5,7,5,4&series=Bronze:13,5,5,4,4,2"
                  + "&title=Beijing+2022+medals&caption=Source:+International+Olympic+Committee"
                  + "&layout=stacked&stagger=150&colors=D9A520,A9ADB3,B9774A&gap=35"),
          new Example(
              "GDP 2020",
              "data=name,value;China,2.2;United+States,-2.2;Japan,-4.2;Germany,-4.1;France,-7.4;"
                  + "Spain,-10.9&title=The+economy+in+the+first+year+of+COVID-19"
                  + "&subtitle=Change+in+GDP,+2020"
                  + "&caption=Source:+World+Bank,+rounded&direction=horizontal&theme=dark"
                  + "&radius=3&suffix=%25"),
          new Example(
              "奥运金牌",
              "data=%E5%B9%B4%E4%BB%BD,%E7%BE%8E%E5%9B%BD,%E4%B8%AD%E5%9B%BD,"
                  + "%E8%8B%B1%E5%9B%BD,%E6%97%A5%E6%9C%AC,%E6%B3%95%E5%9B%BD,"
                  + "%E6%84%8F%E5%A4%A7%E5%88%A9,%E6%BE%B3%E5%A4%A7%E5%88%A9%E4%BA%9A,"
                  + "%E9%9F%A9%E5%9B%BD,%E5%BE%B7%E5%9B%BD,%E4%BF%84%E7%BD%97%E6%96%AF;1988,36,5,5,"
                  + "4,6,6,3,12,,;1992,37,16,5,3,8,6,7,12,33,;1996,44,16,1,3,15,13,9,7,20,26;2000,"
                  + "40,28,11,5,13,13,16,8,13,32;2004,35,32,9,16,11,10,17,9,14,27;2008,36,51,19,9,"
                  + "7,8,14,13,16,23;2012,46,38,29,7,11,8,7,13,11,24;2016,46,26,27,12,10,8,8,9,17,"
                  + "19;2020,39,38,22,27,10,10,17,6,10,;2024,40,40,14,20,16,12,18,13,12,&title="
                  + "%E5%A4%8F%E5%AD%A3%E5%A5%A5%E8%BF%90%E4%BC%9A%E9%87%91%E7%89%8C&subtitle="
                  + "%E6%AF%8F%E5%B1%8A%E6%AF%94%E8%B5%9B%E7%BB%93%E6%9D%9F%E6%97%B6&caption="
                  + "%E6%9D%A5%E6%BA%90%EF%BC%9A%E5%9B%BD%E9%99%85%E5%A5%A5%E5%A7%94%E4%BC%9A&"
                  + "period=1200"));

  /** The field of the form that names the example which the form was filled with. */
  public static final String FIELD = "example";

  /** The chart with which the page opens. */
  static final Example OPENING = ALL.get(0);

  /** The parameters that a thumbnail has no space for, or sets itself. */
  private static final Set<Parameter> LEFT_OUT =
      EnumSet.of(
          Parameter.TITLE,
          Parameter.SUBTITLE,
          Parameter.CAPTION,
          Parameter.PERIOD,
          Parameter.PAUSE,
          Parameter.HOLD,
          Parameter.STAGGER,
          Parameter.FPS);

  private static final String SMALL =
      "width=144&height=108&duration=4000&hold=1000&fps=10"
          + "&show=none&ticker=off&axis=off&grid=off";

  /** Returns the example with a query. */
  static Optional<Example> of(QueryString query) {
    String text = query.toString();
    return ALL.stream().filter(example -> example.query.equals(text)).findFirst();
  }

  /**
   * Returns a form without {@link #FIELD}, and without what it still has of that example if its
   * data were replaced: readers of the new chart would take the title and the source for its own.
   *
   * @param table the data of the form, if they are a text
   */
  static QueryString withoutRemains(QueryString form, Optional<String> table) {
    QueryString rest = form.without(FIELD);
    return form.fields().stream()
        .filter(field -> field.name().equals(FIELD))
        .findFirst()
        .flatMap(field -> named(PercentEncoding.decode(field.value()).orElse("")))
        .filter(example -> !table.map(Example::header).equals(Optional.of(example.header())))
        .map(example -> example.withoutOwn(rest))
        .orElse(rest);
  }

  private static Optional<Example> named(String name) {
    return ALL.stream().filter(example -> example.name.equals(name)).findFirst();
  }

  private QueryString withoutOwn(QueryString form) {
    QueryString own = QueryString.of(query);
    List<QueryString.Field> fields = new ArrayList<>(form.fields());
    for (Parameter parameter : Parameter.values()) {
      if (!parameter.isFamily() && parameter != Parameter.DATA && own.has(parameter.key())) {
        String value = FormFields.value(parameter, own);
        fields.removeIf(
            field ->
                field.name().equals(parameter.key())
                    && PercentEncoding.decode(field.value()).filter(value::equals).isPresent());
      }
    }
    return new QueryString(fields);
  }

  private String header() {
    String data = FormFields.value(Parameter.DATA, QueryString.of(query));
    return header(data.isEmpty() ? name : data);
  }

  private static String header(String table) {
    return table.lines().findFirst().orElse("").strip();
  }

  /** Returns the URL of its page. */
  public String url() {
    return "/?" + query;
  }

  /** Returns the URL of a small animation without texts, at twice the size at which it is shown. */
  public String thumbnail() {
    return "/gif?" + small();
  }

  /** Returns the URL of the last frame of the thumbnail. */
  public String stillThumbnail() {
    return "/png?" + small();
  }

  private QueryString small() {
    QueryString small = QueryString.of(query);
    for (Parameter parameter : LEFT_OUT) {
      small = small.without(parameter.key());
    }
    return new QueryString(
        Stream.concat(small.fields().stream(), QueryString.of(SMALL).fields().stream()).toList());
  }
}
