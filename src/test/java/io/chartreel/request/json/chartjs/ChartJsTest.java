package io.chartreel.request.json.chartjs;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.SeriesLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartJsTest {
  @Test
  void reads_a_single_dataset_as_a_bar_for_each_label() {
    ChartSpec chart =
        chart(
            json(
                """
                {
                  type: 'bar',
                  data: {
                    labels: ['Red', ['Light', 'blue'], 3.5],
                    datasets: [{
                      label: '# of Votes',
                      data: [12, '19.5', null],
                      backgroundColor: ['rgba(255, 0, 0, 0.5)', 'rgb(54, 162, 235)'],
                      borderWidth: 1
                    }]
                  },
                  options: { responsive: true, scales: { y: { beginAtZero: true, max: 40 } } }
                }
                """));
    assertThat(chart.type()).isEqualTo(ChartType.GROW);
    assertThat(columns(chart)).containsExactly("Red 12", "Light blue 19.5", "3.5 _");
    assertThat(chart.titles().title()).isEqualTo("# of Votes");
    assertThat(chart.style().direction()).isEqualTo(Direction.VERTICAL);
    assertThat(chart.axis().max()).hasValue(40);
    assertThat(chart.style().colorsByName())
        .containsEntry("Red", new Rgb(0xFF7F7F))
        .containsEntry("Light blue", new Rgb(0x36A2EB))
        .containsEntry("3.5", new Rgb(0xFF7F7F));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type:'bar',data:%s,options:{indexAxis:'y',animation:{easing:'easeOutBounce'},plugins:{title:"
            + "{display:true,text:['Pets','by quarter']},subtitle:{text:'Sub'}},scales:{x:{stacked:"
            + "true},y:{stacked:true}}}}",
        "{type:'horizontalBar',data:%s,options:{animation:{easing:'easeOutBounce'},title:{display:"
            + "true,text:'Pets by quarter'},plugins:{subtitle:{text:'Sub'}},scales:{xAxes:[{stacked:"
            + "true}],yAxes:[{stacked:true,ticks:{beginAtZero:true}}]}}}"
      })
  void reads_several_datasets_of_each_version_as_series(String config) {
    String data =
        "{labels:['Q1','Q2'],datasets:[{label:'Cats',data:[1,2],backgroundColor:'#f00'},"
            + "{label:'Dogs',data:[3,4],backgroundColor:['blue','blue']}]}";
    ChartSpec chart = chart(json(config.formatted(data)));
    assertThat(columns(chart)).containsExactly("Q1/Cats 1", "Q2/Cats 2", "Q1/Dogs 3", "Q2/Dogs 4");
    assertThat(chart.layout()).isEqualTo(SeriesLayout.STACKED);
    assertThat(chart.style().direction()).isEqualTo(Direction.HORIZONTAL);
    assertThat(chart.titles().title()).isEqualTo("Pets by quarter");
    assertThat(chart.titles().subtitle()).isEqualTo("Sub");
    assertThat(chart.timing().ease()).isEqualTo(Easing.EASE_OUT_BOUNCE);
    assertThat(chart.style().colorsByName())
        .containsEntry("Cats", new Rgb(0xFF0000))
        .containsEntry("Dogs", new Rgb(0x0000FF));
  }

  @Test
  void uses_a_single_colour_for_all_bars() {
    assertThat(
            chart(
                    json(
                        "{type:'bar',data:{labels:['a','b'],datasets:[{data:[1,2],"
                            + "backgroundColor:'rgb(0 128 0 / 50%)'}]}}"))
                .style()
                .colors())
        .containsExactly(new Rgb(0x7FBF7F));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type:'bar',data:{datasets:[{data:[{x:'Jan',y:1},{x:'Feb',y:null},{x:2.5,y:'3'}],%s}]}}",
        "{type:'bar',data:{datasets:[{data:{Jan:1,Feb:null,'2.5':3},%s}]}}",
        "{type:'bar',data:{labels:[],datasets:[{data:[{x:'Jan',y:1},{x:'Feb'},{x:2.5,y:3}],%s}]}}",
        "{type:'bar',options:{indexAxis:'y'},data:{datasets:[{data:[{y:'Jan',x:1},{y:'Feb'},"
            + "{y:2.5,x:3}],%s}]}}",
        "{type:'bar',data:{labels:['Jan','Feb',2.5],datasets:[{data:[{x:'Jan',y:1},{x:2.5,y:3}],"
            + "backgroundColor:['red','blue']}]}}"
      })
  void reads_values_with_their_own_labels(String config) {
    ChartSpec chart = chart(json(config.formatted("backgroundColor:['red','green','blue']")));
    assertThat(columns(chart)).containsExactly("Jan 1", "Feb _", "2.5 3");
    assertThat(chart.style().colorsByName())
        .containsEntry("Jan", new Rgb(0xFF0000))
        .containsEntry("2.5", new Rgb(0x0000FF));
  }

  @Test
  void combines_the_labels_of_several_datasets() {
    assertThat(
            columns(
                chart(
                    json(
                        "{type:'bar',data:{datasets:[{label:'A',data:[{x:'a',y:1},{x:'b',y:2}]},"
                            + "{label:'B',data:[{x:'c',y:3},{x:'a',y:4}]}]}}"))))
        .containsExactly("a/A 1", "b/A 2", "c/A _", "a/B 4", "b/B _", "c/B 3");
  }

  @Test
  void ignores_a_title_that_is_not_displayed() {
    assertThat(
            chart(
                    json(
                        "{type:'bar',data:{labels:['a'],datasets:[{data:[1]}]},"
                            + "options:{title:{display:false,text:'No'}}}"))
                .titles()
                .title())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{type:'line',data:{labels:[1],datasets:[{data:[1]}]}} | "
            + "Chart.js type \"line\" is not supported.",
        "{type:'bar',data:{labels:[1],datasets:[{type:'line',data:[1]}]}} | "
            + "Chart.js type \"line\" is not supported.",
        "{type:'bar',data:{labels:[1]}} | The data has no labels or no datasets.",
        "{type:'bar',data:{labels:[1],datasets:[{data:[[1,2]]}]}} | "
            + "The values of the dataset are arrays.",
        "{type:'bar',data:{datasets:[{data:[1,2]}]}} | The data has no labels or no datasets.",
        "{type:'bar',data:{datasets:[{data:[{id:'a',n:1}]}]}} | "
            + "A point in the dataset has no x: {\"id\":\"a\",\"n\":1}.",
        "{type:'bar',data:{datasets:[{data:[{x:'a',y:1},{x:'a',y:2}]}]}} | "
            + "A point in the dataset repeats a label: ",
        "{type:'bar',data:{datasets:[{data:[{x:'a',y:[1,2]}]}]}} | "
            + "A point in the dataset has a value that is not a number: ",
        "{type:'bar',data:{labels:['a'],datasets:[{data:[{x:'b',y:1}]}]}} | "
            + "A point in the dataset has a label that is not in labels: ",
        "{type:'bar',data:{labels:['a'],datasets:[{data:[1],backgroundColor:'rgb(1,2)'}]}} |"
            + " \"rgb(1,2)\" is not a colour.",
        "{type:'bar',data:{labels:[1,2],datasets:[{data:[1]}]}} | There are 2 labels but 1 value.",
        "{type:'bar',data:{labels:[1],datasets:[{data:['x']}]}} | values: \"x\" is not a number.",
        "{type:'bar',data:{labels:['a'],datasets:[{data:[1],backgroundColor:'hot'}]}} | "
            + "colors=hot is not a colour.",
        "{type:'bar',data:{labels:[1,2],datasets:[{label:'A',data:[1,2],backgroundColor:['red',"
            + "'blue']},{label:'B',data:[1,2]}]}} | Dataset 1 has several colours."
      })
  void reports_a_problem_in_a_sentence(String json, String sentence) {
    assertThat(sentences(json(json)))
        .anySatisfy(reported -> assertThat(reported).startsWith(sentence));
  }
}
