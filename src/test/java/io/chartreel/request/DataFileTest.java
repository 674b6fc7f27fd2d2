package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFileTest {
  private static final String LINES = "{\"year\":2019,\"Oak\":5}\n{\"year\":2020,\"Oak\":6}\n";

  private static DataFile file(String mediaType, String name, String text) {
    return new DataFile(mediaType, Optional.empty(), name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/x-ndjson",
        "application/jsonl",
        "application/json-seq",
        "application/geo+json"
      })
  void reads_each_type_of_json(String mediaType) {
    assertThat(file(mediaType, "", LINES).format()).contains(DataFile.Format.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.ndjson", "A.JSONL", "a.geojson"})
  void reads_files_with_an_extension_of_json(String name) {
    assertThat(file("application/octet-stream", name, LINES).format())
        .contains(DataFile.Format.JSON);
  }

  @Test
  void leaves_other_types_unknown() {
    assertThat(file("application/octet-stream", "a.bin", LINES).format()).isEmpty();
    assertThat(file("image/x+json", "", LINES).format()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {LINES, "\u001E{\"year\":2019,\"Oak\":5}\n\u001E{\"year\":2020,\"Oak\":6}\n"})
  void reads_json_lines_and_sequences(String text) throws BadRequestException {
    QueryString none = QueryString.of("");
    assertThat(
            Requests.PARSER
                .parse(file("application/json-seq", "", text).input(none, none, Requests.PARSER))
                .chart()
                .table()
                .periods())
        .isEqualTo(List.of("2019", "2020"));
  }
}
