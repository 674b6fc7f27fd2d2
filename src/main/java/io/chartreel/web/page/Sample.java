package io.chartreel.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Data to start from: one table of each shape.
 *
 * @param name the text of its link
 * @param table as CSV
 */
public record Sample(String name, String table) {
  /** Small tables with public or plausible data. */
  static final List<Sample> ALL =
      List.of(
          new Sample(
              "Years and countries",
              """
              year,China,India,United States,Japan,Nigeria
              1950,544,357,148,84,37
              1970,823,558,200,105,56
              1990,1153,870,248,124,95
              2010,1348,1241,311,128,161
              2020,1425,1396,336,125,208"""),
          new Sample(
              "A league by week",
              """
              team,Week 1,Week 2,Week 3,Week 4,Week 5
              Otters,3,6,7,10,13
              Foxes,1,4,7,8,11
              Herons,3,3,6,9,9
              Badgers,0,1,4,5,8"""),
          new Sample(
              "A row for each value",
              """
              date,product,region,sales
              2025-01,Tea,North,120
              2025-01,Coffee,South,180
              2025-02,Tea,North,150
              2025-02,Coffee,South,170
              2025-03,Tea,North,210
              2025-03,Coffee,South,190"""),
          new Sample(
              "A list",
              """
              city,visitors
              Bergen,412
              Tromsø,275
              Oslo,893
              Stavanger,301"""));

  /** Returns the URL of a page with only these data. */
  public String url() {
    return "/?data="
        + String.join(
            ";",
            table
                .lines()
                .map(line -> URLEncoder.encode(line, StandardCharsets.UTF_8).replace("%2C", ","))
                .toList());
  }
}
