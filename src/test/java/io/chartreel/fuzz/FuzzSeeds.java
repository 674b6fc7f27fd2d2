package io.chartreel.fuzz;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.testing.Documentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Valid requests to mutate: the examples of the documentation, its ways to pass data, and the data
 * files of the tests.
 *
 * @param queries queries without the question mark
 * @param objects JSON objects
 * @param tables CSV tables
 */
public record FuzzSeeds(List<String> queries, List<String> objects, List<String> tables) {
  private static final List<String> CHART_JS =
      List.of(
          "{type:'bar',data:{labels:['Jan','Feb'],datasets:[{label:'A',data:[1,-2.5],"
              + "backgroundColor:'rgb(1, 2, 3)'},{label:'B',data:[3,null]}]},"
              + "options:{indexAxis:'y',plugins:{title:{display:true,text:['T','U']}},"
              + "scales:{x:{stacked:true,min:-5,max:10}},animation:{duration:500,easing:'easeInQuad'}}}",
          "{\"type\":\"horizontalBar\",\"data\":{\"datasets\":[{\"label\":\"A\",\"data\":"
              + "[{\"y\":\"Jan\",\"x\":5},{\"y\":\"Feb\",\"x\":6}]},{\"data\":{\"Jan\":1,\"Mar\":2}}]},"
              + "\"options\":{\"scales\":{\"xAxes\":[{\"ticks\":{\"beginAtZero\":true}}]}}}");

  private static final List<String> ODD_QUERIES =
      List.of(
          "labels=%D7%A9%D7%9C%D7%95%D7%9D,%E4%B8%AD,%CE%91%CE%A3,a%2Cb&values=1e6,-5e-7,0,_&show=both",
          "type=race&periods=2000..2010:5&series=A:1,2,3;B:3,_,1&color.A=red&sort=asc&poster=last"
              + "&direction=vertical&axis=fixed&min=-1&max=9&loop=3&ease=easeOutBounce",
          "data=name,category,value;a,x,1;a,y,-2;b,x,3&layout=stacked&theme=dark&compact&scale=2",
          "data=a,b,c;1/2/2000,x,5;13/2/2000,y,6&columns=date:name:value&locale=de&decimals=2",
          "type=compare&periods=a,b&values=-5,5&ref=r:-2&show=none&grid=on&fps=5&colors=red,00ff0080",
          "alt=x&frame=2&download=1&errors=200&prefix=%E2%82%AC&suffix=+k&font=dejavu+sans"
              + "&ticker=off&radius=9&gap=0&top=1&stagger=9&pause=9&hold=9&background=123");

  /** Fragments to repeat within one request. */
  private static final List<String> REPEATED =
      List.of("a,1\n", " ", "&amp;", "series=:1;", "{\"a\":1},", "\"", ",000", "[", "a\u0301");

  private static final Pattern FIRST_URL = Pattern.compile("```\\shttp[^?]*\\?([^`]*)```");
  private static final Pattern ADDRESS =
      Pattern.compile("localhost:8080/[^'\" ?>]*\\?([^'\"`\\s>]*)");
  private static final Pattern SPELLING =
      Pattern.compile("^\\| `([^`]*=[^`]*)`", Pattern.MULTILINE);
  private static final Pattern COMMAND = Pattern.compile("```\\s(curl -G [^`]*)```");
  private static final Pattern FIELD = Pattern.compile("-d (\\S+)");
  private static final Pattern OBJECT = Pattern.compile("```json\n([^`]*)```");

  /** Reads the seeds from the documentation and the data files. */
  public static FuzzSeeds read() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/data"))) {
      String documentation = Documentation.text();
      List<String> tables = files.sorted().map(FuzzSeeds::text).toList();
      List<String> queries =
          Stream.of(
                  found(FIRST_URL, documentation),
                  found(ADDRESS, documentation).map(query -> query.replace("&amp;", "&")),
                  found(SPELLING, documentation),
                  found(COMMAND, documentation)
                      .map(fields -> found(FIELD, fields).collect(Collectors.joining("&"))),
                  tables.stream().map(FuzzSeeds::field),
                  ODD_QUERIES.stream())
              .flatMap(seeds -> seeds)
              .map(query -> query.replaceAll("\\s", ""))
              .distinct()
              .toList();
      List<String> objects =
          Stream.concat(
                  found(OBJECT, documentation).filter(body -> !body.contains("about:blank")),
                  CHART_JS.stream())
              .toList();
      return new FuzzSeeds(queries, objects, tables);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String field(String csv) {
    return "data="
        + csv.strip().replace(';', ',').replace(' ', '+').lines().collect(Collectors.joining(";"));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns all seeds encoded as {@link FuzzInput}. */
  List<byte[]> inputs() {
    return Stream.of(
            queries.stream().map(query -> query.getBytes(StandardCharsets.UTF_8)),
            queries.stream().map(query -> FuzzInput.of(FuzzInput.Format.FORM, "", query)),
            objects.stream().map(json -> FuzzInput.of(FuzzInput.Format.JSON, "title=A", json)),
            objects.stream().map(json -> FuzzInput.of(FuzzInput.Format.LINK, "", json)),
            tables.stream().map(csv -> FuzzInput.of(FuzzInput.Format.CSV, "top=3", csv)),
            Stream.of(FuzzInput.Format.values()).flatMap(FuzzSeeds::repeated))
        .flatMap(inputs -> inputs)
        .toList();
  }

  private static Stream<byte[]> repeated(FuzzInput.Format format) {
    return REPEATED.stream().map(data -> FuzzInput.repeated(format, "title=A", data));
  }

  /** Returns tokens that occur in requests. */
  public static List<String> words() {
    return Stream.of(
            Stream.of(Parameter.values()).map(parameter -> parameter.key() + "="),
            Stream.of(Parameter.values()).map(parameter -> "\"" + parameter.key() + "\":"),
            Stream.of(Parameter.values()).flatMap(parameter -> parameter.type().words().stream()),
            Stream.of(FuzzInput.Format.values()).map(FuzzInput.Format::prefix),
            Stream.of(FuzzInput.REPEAT),
            Stream.of(
                "&",
                "%2C",
                "%3A",
                "%0A",
                "%",
                "%zz",
                "+",
                "..",
                ":",
                ";",
                ",",
                "_",
                "\n",
                "\r\n",
                "\t",
                "\"",
                "\"\"",
                "'",
                "\\",
                "\\u0000",
                "\uFEFF",
                "sep=;\n",
                "{",
                "}",
                "[",
                "]",
                "null",
                "true",
                "NaN",
                "/*",
                "//",
                "-",
                "1e15",
                "1e-300",
                "-0",
                "0.1",
                "99999999999",
                "2019",
                "2020-03",
                "2020-Q1",
                "1/2/2000",
                "1.2.2000",
                "Mar 2020",
                "date",
                "year",
                "name",
                "value",
                "category",
                "red",
                "rgb(1,2,3)",
                "hsl(1,2%,3%)",
                "#fff",
                "80808080",
                "Noto Sans",
                "\u00e9\u0301",
                "\u05d0",
                "\u4e2d",
                "\u200b",
                "\u202e",
                "\uFFFF",
                "\ud83d\ude80",
                "\"datasets\":",
                "\"data\":",
                "\"options\":",
                "\"scales\":",
                "\"x\":",
                "\"y\":",
                "\"color\":"))
        .flatMap(words -> words)
        .distinct()
        .toList();
  }

  /** Returns the tokens as a libFuzzer dictionary: one per line, in quotes. */
  static String dictionary() {
    return words().stream().map(word -> '"' + escaped(word) + "\"\n").collect(Collectors.joining());
  }

  private static String escaped(String word) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet > ' ' && octet < 0x7F && octet != '"' && octet != '\\';
      escaped.append(
          plain ? "" + (char) octet : String.format(Locale.ROOT, "\\x%02X", octet & 0xFF));
    }
    return escaped.toString();
  }
}
