package io.chartreel.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** A realistic mix of requests, sent in rotation; it counts expected and unexpected responses. */
final class TrafficMix implements RequestSender {
  private static final String PNG = "/png?top=10&fps=1&width=480&height=360&caption=No.+";

  /** The fraction of requests that draw a chart at the cost of {@link Charts#race}. */
  static final double DRAWN = 10 / 20.0;

  private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> unexpected = new ConcurrentSkipListMap<>();
  private final List<Source> sources;

  /**
   * A source of similar requests.
   *
   * @param expected acceptable statuses
   */
  private record Source(String name, Set<Integer> expected, RequestSender sender) {}

  TrafficMix(Client client) throws IOException {
    Connection.Response coal = client.response(Charts.COAL);
    String tag = coal.header("ETag").orElseThrow();
    String permalink = coal.header("Content-Location").orElseThrow();
    byte[] csv = Charts.largeCsv();
    byte[] tooLarge = new byte[1_100_000];
    Set<Integer> drawn = Set.of(200, 503);
    Source chart = new Source("chart", drawn, number -> client.get(Charts.race(number)));
    Source cached = new Source("cached", drawn, number -> client.get(Charts.COAL));
    Source notModified =
        new Source(
            "not modified",
            Set.of(304),
            number -> client.get(Charts.COAL, "If-None-Match: " + tag));
    Source permalinked = new Source("permalink", drawn, number -> client.get(permalink));
    Source invalid =
        new Source("invalid", Set.of(400), number -> client.get("/gif?widht=" + number));
    Source errorImage =
        new Source(
            "invalid",
            Set.of(400),
            number -> client.get("/gif?fps=x&caption=" + number, "Accept: image/*"));
    Source page = new Source("page", Set.of(200), number -> client.get(Charts.page(number)));
    Source large =
        new Source("large body", drawn, number -> client.post(PNG + number, "text/csv", csv));
    Source tooMuch =
        new Source("too large", Set.of(413), number -> client.post(PNG, "text/csv", tooLarge));
    Source disconnected =
        new Source(
            "disconnected", Set.of(Outcome.NONE), number -> client.disconnect(Charts.race(number)));
    sources =
        List.of(
            chart,
            cached,
            chart,
            notModified,
            chart,
            invalid,
            chart,
            large,
            chart,
            page,
            chart,
            cached,
            chart,
            permalinked,
            chart,
            errorImage,
            chart,
            tooMuch,
            cached,
            disconnected);
  }

  @Override
  public CompletableFuture<Integer> send(int number) {
    Source source = sources.get(number % sources.size());
    return source
        .sender()
        .send(number)
        .thenApply(
            status -> {
              count(
                  source.expected().contains(status) ? statuses : unexpected,
                  source.name() + " " + status);
              return status;
            });
  }

  private static void count(Map<String, LongAdder> counts, String name) {
    counts.computeIfAbsent(name, first -> new LongAdder()).increment();
  }

  /** Returns the number of expected responses by source and status. */
  Map<String, LongAdder> statuses() {
    return statuses;
  }

  /** Returns the number of unexpected responses by source and status. */
  Map<String, LongAdder> unexpected() {
    return unexpected;
  }
}
