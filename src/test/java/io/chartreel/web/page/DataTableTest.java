package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.ChartParser;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {
  private static DataTable table(String query) throws BadRequestException {
    ChartParser parser = new ChartParser(List.of("Noto Sans"));
    return DataTable.of(parser.parse(QueryString.of(query)).chart());
  }

  @Test
  void has_one_row_per_period_with_formatted_numbers() throws BadRequestException {
    DataTable table = table("periods=2019,2020&series=A:1,2000&series=B:_,-3.5&suffix=%25");
    assertThat(table.header()).containsExactly("Period", "A", "B");
    assertThat(table.rows())
        .containsExactly(List.of("2019", "1.0%", ""), List.of("2020", "2,000.0%", "−3.5%"));
    assertThat(table.more()).isZero();
  }

  @Test
  void has_one_row_per_bar_if_there_is_one_period() throws BadRequestException {
    DataTable table = table("labels=a,b&values=1,2");
    assertThat(table.header()).containsExactly("Bar", "Value");
    assertThat(table.rows()).containsExactly(List.of("a", "1"), List.of("b", "2"));
    assertThat(table("labels=Q1&series=Cats:1&series=Dogs:3").rows())
        .containsExactly(List.of("Q1", "Cats", "1"), List.of("Q1", "Dogs", "3"));
    assertThat(table("data=date,name,value,category;2020,a,1,x;2020,b,2,y").header())
        .containsExactly("Bar", "Group", "2020");
  }

  @Test
  void shows_the_first_rows_and_counts_the_others() throws BadRequestException {
    StringBuilder query = new StringBuilder("fps=1&period=100&width=200&height=150&periods=1..400");
    for (int bar = 0; bar < 9; bar++) {
      query.append("&series=B").append(bar).append(":1").append(",1".repeat(399));
    }
    DataTable table = table(query.toString());
    assertThat(table.rows()).hasSize(200);
    assertThat(table.more()).isEqualTo(200);
  }
}
