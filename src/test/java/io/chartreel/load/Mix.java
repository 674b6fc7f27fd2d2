package io.chartreel.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the world sends, by turns; it counts what comes back that should not. */
final class Mix implements Asking {
  private static final String PNG = "/png?top=10&fps=1&width=480&height=360&caption=No.+";

  /** Charts of each twenty requests that are drawn and cost as much as {@link Charts#race}. */
  static final double DRAWN = 10 / 20.0;

  private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> wrong = new ConcurrentSkipListMap<>();
  private final List<Part> parts;

  /**
   * A part of it.
   *
   * @param expected what may be answered
   */
  private record Part(String name, Set<Integer> expected, Asking asking) {}

  Mix(Client client) throws IOException {
    Connection.Reply coal = client.reply(Charts.COAL);
    String tag = coal.header("ETag").orElseThrow();
    String permalink = coal.header("Content-Location").orElseThrow();
    byte[] csv = Charts.largeCsv();
    byte[] tooLarge = new byte[1_100_000];
    Set<Integer> drawn = Set.of(200, 503);
    Part chart = new Part("chart", drawn, number -> client.get(Charts.race(number)));
    Part cached = new Part("cached", drawn, number -> client.get(Charts.COAL));
    Part known =
        new Part("known", Set.of(304), number -> client.get(Charts.COAL, "If-None-Match: " + tag));
    Part packed = new Part("permalink", drawn, number -> client.get(permalink));
    Part mistake = new Part("mistake", Set.of(400), number -> client.get("/gif?widht=" + number));
    Part shown =
        new Part(
            "mistake",
            Set.of(400),
            number -> client.get("/gif?fps=x&caption=" + number, "Accept: image/*"));
    Part page = new Part("page", Set.of(200), number -> client.get(Charts.page(number)));
    Part large =
        new Part("large body", drawn, number -> client.post(PNG + number, "text/csv", csv));
    Part tooMuch =
        new Part("too large", Set.of(413), number -> client.post(PNG, "text/csv", tooLarge));
    Part gone = new Part("gone", Set.of(Answer.NONE), number -> client.hangUp(Charts.race(number)));
    parts =
        List.of(
            chart, cached, chart, known, chart, mistake, chart, large, chart, page, chart, cached,
            chart, packed, chart, shown, chart, tooMuch, cached, gone);
  }

  @Override
  public CompletableFuture<Integer> ask(int number) {
    Part part = parts.get(number % parts.size());
    return part.asking()
        .ask(number)
        .thenApply(
            status -> {
              count(
                  part.expected().contains(status) ? statuses : wrong, part.name() + " " + status);
              return status;
            });
  }

  private static void count(Map<String, LongAdder> counts, String name) {
    counts.computeIfAbsent(name, first -> new LongAdder()).increment();
  }

  /** How many answers had which status. */
  Map<String, LongAdder> statuses() {
    return statuses;
  }

  /** How many answers had a status that they should not have. */
  Map<String, LongAdder> wrong() {
    return wrong;
  }
}
