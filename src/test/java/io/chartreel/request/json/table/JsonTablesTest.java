package io.chartreel.request.json.table;

import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.ChartInputs;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.JsonReader;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.table.GridText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTablesTest {
  private static GridSource source(String json) throws BadRequestException {
    ChartInput input = JsonReader.read(json, Limits.USUAL, Deadline.NONE);
    assertThat(input.problems()).isEmpty();
    return input.rows().orElseThrow();
  }

  private static List<String> rows(String json) throws BadRequestException {
    return GridText.rows(source(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "[{'year':2019,'A':1},{'year':2020,'B':2.50}] ! 0: year,A,B 1: 2019,1 2: 2020,,2.50",
        "[['year','A'],[2019,1],[2020,null]] ! 1: year,A 2: 2019,1 3: 2020",
        "{'columns':['A','B'],'index':[2019,2020],'data':[[1,2],[3,4]]}"
            + " ! 0: ,A,B 1: 2019,1,2 2: 2020,3,4",
        "{'columns':['year','B'],'index':[0,1],'data':[[2019,2],[2020,4]]}"
            + " ! 0: year,B 1: 2019,2 2: 2020,4",
        "{'columns':['year','B'],'rows':[[2019,2],[2020,4]]} ! 0: year,B 1: 2019,2 2: 2020,4",
        "{'Oak':{'2018':5,'2019':6},'Elm':{'2019':7,'2020':8}}"
            + " ! 0: ,2018,2019,2020 1: Oak,5,6 2: Elm,,7,8",
        "{'2018':{'Oak':5,'Elm':6},'2019':{'Oak':7}} ! 0: ,Oak,Elm 1: 2018,5,6 2: 2019,7",
        "{'year':{'0':2018,'1':2019},'Oak':{'0':5,'1':6}} ! 0: year,Oak 1: 2018,5 2: 2019,6",
        "{'0':{'year':2018,'Oak':5},'1':{'year':2019,'Oak':6}} ! 0: year,Oak 1: 2018,5 2: 2019,6",
        "{'Oak':5,'Elm':-7.5,'Ash':null} ! 0: ,value 1: Oak,5 2: Elm,-7.5 3: Ash",
        "{'data':{'Oak':5},'title':'T'} ! 0: ,value 1: Oak,5",
        "{'year':[2018,2019],'Oak':[5,6]} ! 0: year,Oak 1: 2018,5 2: 2019,6",
        "{'tree':['Oak','Elm'],'metres':[5,6,7]} ! 0: tree,metres 1: Oak,5 2: Elm,6 3: ,7",
        "{'count':1,'next':null,'results':[{'name':'Oak','value':5}]} ! 0: name,value 1: Oak,5",
        "{'values':[{'name':'Oak','value':5}]} ! 0: name,value 1: Oak,5",
        "{'rows':[['name','value'],['Oak',5]]} ! 1: name,value 2: Oak,5",
        "{'records':[{'name':'Oak','value':5}]} ! 0: name,value 1: Oak,5",
        "{'items':[{'name':'Oak','value':5}]} ! 0: name,value 1: Oak,5",
        "{'data':{'results':[{'name':'Oak','value':5}]}} ! 0: name,value 1: Oak,5",
        "{'$schema':'vega-lite','data':{'values':[{'a':'Oak','b':5}]},'mark':'bar','title':{}}"
            + " ! 0: a,b 1: Oak,5",
        "[{'page':1,'total':2},[{'country':{'id':'BR','value':'Brazil'},'date':'2020','value':3}]]"
            + " ! 0: country.id,country.value,date,value 1: BR,Brazil,2020,3",
        "{'Oak':[{'year':2019,'value':5},{'year':2020}],'Elm':[{'year':2019,'value':7}]}"
            + " ! 0: name,year,value 1: Oak,2019,5 2: Oak,2020 3: Elm,2019,7",
        "{'Oak':[{'name':'n','value':5}],'Elm':[]} ! 0: key,name,value 1: Oak,n,5",
        "[{'tree':'Oak','points':[{'x':2019,'y':5},{'x':2020,'y':6}]},{'tree':'Elm','points':[]}]"
            + " ! 0: tree,x,y 1: Oak,2019,5 2: Oak,2020,6",
        "[{'tree':'Oak','height':5,'marks':[{'x':1}]},{'tree':'Elm','height':7,'marks':[]}]"
            + " ! 0: tree,height,x 1: Oak,5,1 2: Elm,7",
        "[{'name':'Oak','data':[{'name':'a','y':5}]}] ! 0: name,data.name,y 1: Oak,a,5",
        "{'series':[{'name':'Oak','data':[5,null]},{'data':[7,8]}],'xAxis':{'categories':['a','b']},"
            + "'title':{'text':'T'}} ! 0: ,Oak,Series 2 1: a,5,7 2: b,,8",
        "{'chart':{'type':'bar'},'series':[{'name':'Oak','data':[5]}],'xaxis':{'categories':[2019]}}"
            + " ! 0: ,Oak 1: 2019,5",
        "{'series':[{'name':'Oak','data':[5]}],'options':{'xaxis':{'categories':[2019]}}}"
            + " ! 0: ,Oak 1: 2019,5",
        "{'series':[{'name':'Oak','data':[5]}],'categories':['a']} ! 0: ,Oak 1: a,5",
        "{'chart':{'type':'bar'},'series':[{'name':'Oak','data':[5]}],'labels':['a']}"
            + " ! 0: ,Oak 1: a,5",
        "{'xAxis':{'type':'value'},'yAxis':[{'data':['a']}],'series':[{'name':'Oak','data':[5]}]}"
            + " ! 0: ,Oak 1: a,5",
        "{'dataset':{'source':[['tree','2019'],['Oak',5]]},'series':[{'type':'bar'}]}"
            + " ! 1: tree,2019 2: Oak,5",
        "{'dataset':[{'source':[{'tree':'Oak','value':5}]}],'xAxis':{}} ! 0: tree,value 1: Oak,5",
        "{'type':'FeatureCollection','features':[{'type':'Feature','geometry':{'type':'Point'},"
            + "'properties':{'name':'Oak','value':5}}]} ! 0: name,value 1: Oak,5",
        "[{'time':{'year':2020},'attributes':{'stats':{'value':5}}}]"
            + " ! 0: time.year,attributes.stats.value 1: 2020,5",
        "[{'a.b':1,'a':{'b':2}}] ! 0: a.b,a.b 1: 1,2",
        "{'a':1,'b':2}~{'a':3,'b':4}~ ! 0: a,b 1: 1,2 2: 3,4",
        "{'x':{},'y':{'a':1}} ! 0: ,a 1: x 2: y,1",
        "[[1e3,0.10,-1E-3],[12345678901234567890,true,'x']]"
            + " ! 1: 1000,0.10,-0.001 2: 12345678901234567890,true,x"
      })
  void reads_each_form_of_a_table(String json, String expected) throws BadRequestException {
    assertThat(String.join(" ", rows(json.replace('\'', '"').replace('~', '\n'))).replace('|', ','))
        .isEqualTo(expected);
  }

  @Test
  void names_records_and_rows_in_messages() throws BadRequestException {
    Grid records = grid("[{'a':1},{'a':2}]");
    assertThat(records.origin()).isEqualTo(Grid.Origin.RECORDS);
    assertThat(records.place(2)).isEqualTo("record 2");
    Grid rows = grid("[['a','b'],[1,2]]");
    assertThat(rows.origin()).isEqualTo(Grid.Origin.VALUES);
    assertThat(rows.place(1)).isEqualTo("row 2");
  }

  private static Grid grid(String json) throws BadRequestException {
    return source(json).grid(Limits.USUAL, new ProblemList(), Deadline.NONE).orElseThrow();
  }

  @Test
  void other_members_stay_parameters() throws BadRequestException {
    ChartInput input =
        JsonReader.read("{title:'T',results:[{name:'A',value:1}]}", Limits.USUAL, Deadline.NONE);
    assertThat(input.fields()).isEqualTo(QueryString.of("title=T"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"foo\":1}",
        "{\"title\":\"x\"}",
        "{\"title\":\"x\",\"foo\":1}",
        "{\"a\":[1,2],\"b\":[3,4]}",
        "{\"a\":1,\"b\":\"x\"}",
        "{\"results\":[]}",
        "{\"features\":[{\"a\":1}]}"
      })
  void rejects_json_without_data(String json) {
    assertThat(sentences(json(json)))
        .singleElement()
        .asString()
        .startsWith("No data was found in the JSON. Send records");
  }

  @Test
  void takes_data_from_the_query_if_the_json_has_only_options() throws BadRequestException {
    ChartInput input =
        ChartInputs.json("{\"title\":\"x\"}", QueryString.of("labels=a&values=1"), Limits.USUAL);
    assertThat(input.problems()).isEmpty();
    assertThat(input.hasTable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "[['a','b'],[1,[2]],[3,{}]] ! "
            + "2 rows have an array or object as a cell (first: row 2).",
        "[['a','b'],7] ! Row 2 is not an array.",
        "[[],[null]] ! The data has no row with a value.",
        "{'a':{'x':1},'b':{'x':[1]}} ! \"b\" has an array or object as a value.",
        "{'columns':['a',['b']],'data':[[1,2]]} ! Columns has an array or object as a cell.",
        "[{'a':{'x':{'y':{'z':1}}}}] ! Record 1: \"a.x.y\" is an object.",
        "[{'year':1,'A':5},{'year':2,'A':[{'x':1}]}] ! Record 2: \"A\" is an array.",
        "[{'name':'Oak','data':[5,6]}] ! The series have values, but the member \"categories\" is"
            + " missing.",
        "{'chart':{'type':'bar'},'series':[{'name':'Oak','data':[5,6]}]} ! The series have values,"
            + " but the member \"categories\" is missing.",
        "{'series':[{'name':'Oak','data':[5,6]}],'categories':['a']} ! Series \"Oak\" has 2 values"
            + " for 1 categories."
      })
  void reports_what_is_no_cell(String json, String sentence) throws BadRequestException {
    ProblemList problems = new ProblemList();
    source(json.replace('\'', '"')).grid(Limits.USUAL, problems, Deadline.NONE);
    assertThat(problems.all()).singleElement();
    assertThat(problems.all().get(0).sentence()).startsWith(sentence);
  }

  @Test
  void limits_cells_before_creating_them() throws BadRequestException {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 1000; i++) {
      json.append(i == 0 ? "" : ",").append("\"a" + i + "\":{\"b" + i + "\":1}");
    }
    assertThat(GridText.problems(source(json.append('}').toString())))
        .singleElement()
        .asString()
        .startsWith("The data has 1,000,000 cells in all members (limit 20,000).");
    assertThat(GridText.problems(source("[" + "[1],".repeat(11_001) + "]")))
        .containsExactly("The data has 11,001 rows (limit 11,000). Use at most 11,000 rows.");
  }

  @Test
  void limits_repeated_members_before_repeating_them() throws BadRequestException {
    StringBuilder json = new StringBuilder("[{");
    for (int i = 0; i < 1000; i++) {
      json.append("\"a" + i + "\":1,");
    }
    json.append("\"values\":[" + "{\"x\":1},".repeat(1000) + "]}]");
    assertThat(GridText.problems(source(json.toString())))
        .singleElement()
        .asString()
        .startsWith("The data has 1,000,000 cells in all records (limit 20,000).");
  }

  @Test
  void series_with_labels_are_parameters() throws BadRequestException {
    ChartInput input =
        JsonReader.read(
            "{labels:['a','b'],series:[{name:'A',data:[1,2],color:'#123456'}]}",
            Limits.USUAL,
            Deadline.NONE);
    assertThat(input.rows()).isEqualTo(Optional.empty());
    assertThat(input.series()).hasSize(1);
  }

  @Test
  void texts_beside_the_options_of_a_chart_library_stay_parameters() throws BadRequestException {
    ChartInput input =
        JsonReader.read(
            "{title:'T',chart:{},width:'100%',series:[{name:'A',data:[1]}],categories:['a']}",
            Limits.USUAL, Deadline.NONE);
    assertThat(input.fields()).isEqualTo(QueryString.of("title=T&width=100%25"));
  }

  @Test
  void a_configuration_of_chart_js_is_no_other_table() throws BadRequestException {
    ChartInput input =
        JsonReader.read(
            "{type:'bar',data:{labels:['a'],datasets:[{label:'x',data:[1]}]}}",
            Limits.USUAL,
            Deadline.NONE);
    assertThat(input.rows()).isEqualTo(Optional.empty());
    assertThat(input.hasTable()).isTrue();
  }
}
