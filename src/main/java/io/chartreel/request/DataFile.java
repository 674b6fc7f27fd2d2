package io.chartreel.request;

import io.chartreel.request.csv.CsvText;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.grid.DecodedText;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.JsonReader;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import io.chartreel.request.xlsx.WorkbookSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file with data: a text such as CSV, JSON or an Excel workbook.
 *
 * @param mediaType without parameters, in lower case; empty if none was sent
 * @param charset the charset parameter of the media type
 * @param name its name on the client's machine; empty if it has none
 * @param bytes as they were sent
 */
public record DataFile(String mediaType, Optional<String> charset, String name, byte[] bytes) {
  private static final String SHEET = "sheet";

  /** The extensions of files that are read as text unless they are workbooks. */
  private static final List<String> EXTENSIONS =
      List.of(".csv", ".tsv", ".tab", ".txt", ".md", ".xls", ".xlsx");

  /** The types of JSON besides those that end with {@code +json}, such as that of GeoJSON. */
  private static final List<String> JSON_TYPES =
      List.of(
          "application/json",
          "text/json",
          "application/ndjson",
          "application/x-ndjson",
          "application/jsonl",
          "application/x-jsonl",
          "application/jsonlines",
          "application/x-jsonlines",
          "application/json-lines",
          "application/x-json-lines",
          "application/json-seq",
          "application/x-json-stream");

  private static final List<String> JSON_EXTENSIONS =
      List.of(".json", ".ndjson", ".jsonl", ".geojson");

  /** The control character before each text of a JSON sequence (RFC 7464). */
  private static final String RECORD_SEPARATOR = "\u001E";

  /** The types of spreadsheets; on a computer with Excel browsers send them for CSV, too. */
  private static final List<String> SPREADSHEET_TYPES =
      List.of(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.ms-excel");

  /** What a file is read as. */
  public enum Format {
    /** JSON in UTF-8. */
    JSON,
    /** CSV, or another text, in any encoding. */
    TEXT,
    /** An Excel workbook. */
    WORKBOOK
  }

  /** Returns the format by the content, the media type or the extension; empty if it is unknown. */
  public Optional<Format> format() {
    String lowerName = name.toLowerCase(Locale.ROOT);
    if (WorkbookSource.isArchive(bytes)) {
      return Optional.of(Format.WORKBOOK);
    }
    if (JSON_TYPES.contains(mediaType)
        || mediaType.startsWith("application/") && mediaType.endsWith("+json")
        || JSON_EXTENSIONS.stream().anyMatch(lowerName::endsWith)) {
      return Optional.of(Format.JSON);
    }
    return isText(mediaType)
            || SPREADSHEET_TYPES.contains(mediaType)
            || EXTENSIONS.stream().anyMatch(lowerName::endsWith)
        ? Optional.of(Format.TEXT)
        : Optional.empty();
  }

  /** Returns whether a media type is that of a text with a table, in any encoding. */
  public static boolean isText(String mediaType) {
    return switch (mediaType) {
      case "text/csv", "text/tab-separated-values", "text/plain", "text/markdown" -> true;
      default -> false;
    };
  }

  /**
   * Returns the chart that the file describes.
   *
   * @param options of the same request; {@code sheet} is the worksheet of a workbook
   * @param defaults for the parameters that a JSON file does not have
   * @param parser whose limits and deadline apply
   * @throws BadRequestException if the file cannot be read
   */
  public ChartInput input(QueryString options, QueryString defaults, ChartParser parser)
      throws BadRequestException {
    return switch (format().orElse(Format.TEXT)) {
      case JSON -> ChartInputs.json(withoutSeparators(Utf8Text.of(bytes)), defaults, parser);
      case TEXT -> text(DecodedText.of(bytes, charset), defaults, parser);
      case WORKBOOK -> ChartInputs.table(workbook(options), defaults);
    };
  }

  /** Returns a JSON sequence as JSON Lines, and any other text as it is. */
  private static String withoutSeparators(String text) {
    return text.startsWith(RECORD_SEPARATOR)
        ? text.substring(1).replace("\n" + RECORD_SEPARATOR, "\n")
        : text;
  }

  private ChartInput text(DecodedText file, QueryString defaults, ChartParser parser)
      throws BadRequestException {
    String start = start(file.text());
    if (start.startsWith("<") && start.length() > 1 && isMarkup(start.charAt(1))) {
      throw rejection(
          "This is a page in HTML or another file in XML.",
          "Send the table itself as CSV, JSON or .xlsx.");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      try {
        return ChartInputs.json(
            JsonReader.read(file.text(), parser.limits(), parser.deadline()), defaults);
      } catch (BadRequestException invalid) {
        // a header such as [Year],[Value] is not JSON
        if (start.startsWith("{") || start.length() > 1 && "{[\"".indexOf(start.charAt(1)) >= 0) {
          throw invalid;
        }
      }
    }
    return ChartInputs.table(CsvText.file(file), defaults);
  }

  /** Returns the first two characters that are not spaces, or fewer. */
  private static String start(String text) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < text.length() && start.length() < 2; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        start.append(text.charAt(i));
      }
    }
    return start.toString();
  }

  private static boolean isMarkup(char c) {
    return c == '!' || c == '?' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private GridSource workbook(QueryString options) {
    Optional<String> sheet =
        options.fields().stream()
            .filter(field -> field.name().equals(SHEET))
            .map(field -> PercentEncoding.decode(field.value()).orElse(field.value()))
            .filter(value -> !value.isBlank())
            .findFirst();
    return new WorkbookSource(bytes, sheet);
  }

  private static BadRequestException rejection(String detail, String remedy) {
    return new BadRequestException(List.of(Problem.of("body", "", detail, remedy)));
  }
}
