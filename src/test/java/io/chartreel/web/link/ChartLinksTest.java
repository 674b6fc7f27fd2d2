package io.chartreel.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Limits;
import io.chartreel.request.syntax.QueryString;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartLinksTest {
  private static final int LIMIT = Limits.USUAL.url();

  @Test
  void the_longest_links_that_fit_can_be_downloaded() {
    ChartLinks longest =
        IntStream.rangeClosed(0, LIMIT)
            .map(shorter -> LIMIT - shorter)
            .mapToObj(ChartLinksTest::withTitle)
            .filter(links -> links.fit(Limits.USUAL))
            .findFirst()
            .orElseThrow();
    assertThat(
            Stream.of(longest.animationDownload(), longest.webpDownload(), longest.stillDownload())
                .mapToInt(String::length)
                .max())
        .hasValue(LIMIT);
  }

  private static ChartLinks withTitle(int length) {
    QueryString query = QueryString.of("title=" + "a".repeat(length));
    return ChartLinks.of(query, query, Optional.empty(), Limits.USUAL);
  }
}
