package io.chartreel.request.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.ParameterReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A column with the name of images never makes a table unreadable. */
class ImageColumnTest {
  private static final List<String> HEADERS =
      List.of("name", "who", "tag", "region", "year", "value", "2019", "2020", "code");

  private static final List<String> IMAGES = List.of("cn", "td", "a.png", "b.jpg", "x", "", "cat");

  @Property(tries = 3000)
  void a_table_that_is_read_with_another_name_is_read_with_this_one(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> headers = new ArrayList<>(HEADERS);
    Collections.shuffle(headers, random);
    headers = new ArrayList<>(headers.subList(0, 1 + random.nextInt(5)));
    headers.add(random.nextInt(headers.size() + 1), "picture");
    List<List<String>> rows = new ArrayList<>();
    rows.add(headers);
    int count = 1 + random.nextInt(7);
    int variety = 1 + random.nextInt(7);
    for (int row = 0; row < count; row++) {
      rows.add(headers.stream().map(header -> cell(header, variety, random)).toList());
    }
    String text = text(rows);
    if (isRead(text)) {
      assertThat(isRead(text.replace("picture", "image"))).as(text).isTrue();
    }
  }

  private static String cell(String header, int variety, Random random) {
    int choice = random.nextInt(variety);
    return switch (header) {
      case "year" -> String.valueOf(2000 + choice);
      case "value", "2019", "2020" -> String.valueOf(random.nextInt(50));
      case "picture" -> IMAGES.get(choice);
      default -> header + choice;
    };
  }

  private static String text(List<List<String>> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(row -> String.join(",", rows.get(row)))
        .collect(Collectors.joining(";"));
  }

  private static boolean isRead(String text) {
    ParameterReader fields = ReadTable.fields("");
    return TableReader.read(ReadTable.source(text), fields).isPresent();
  }
}
