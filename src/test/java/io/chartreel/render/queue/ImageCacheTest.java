package io.chartreel.render.queue;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.web.ops.HttpMetrics;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageCacheTest {
  private static final MemoryPool OUTGOING = new MemoryPool(1 << 20);
  private static final CachedImage IMAGE = image(100);

  private final AtomicInteger made = new AtomicInteger();

  private static CachedImage image(int bytes) {
    return new CachedImage(new byte[bytes], List.of());
  }

  private CompletableFuture<CachedImage> get(ImageCache cache, String tag, int bytes) {
    return cache
        .get(
            tag,
            () -> {
              made.incrementAndGet();
              return completedFuture(image(bytes));
            })
        .image();
  }

  @Test
  void what_is_finished_is_not_made_again() {
    ImageCache cache = new ImageCache(1000, OUTGOING, new HttpMetrics());
    CachedImage first = get(cache, "a", 100).join();
    assertThat(get(cache, "a", 100).join()).isSameAs(first);
    assertThat(made).hasValue(1);
  }

  @Test
  void it_keeps_no_more_bytes_than_it_has_room_for() {
    ImageCache cache = new ImageCache(1000, OUTGOING, new HttpMetrics());
    IntStream.range(0, 50).forEach(i -> get(cache, "a" + i, 100).join());
    made.set(0);
    IntStream.range(0, 50)
        .forEach(
            i ->
                cache.get(
                    "a" + i,
                    () -> {
                      made.incrementAndGet();
                      return failedFuture(new OverloadException("not now"));
                    }));
    assertThat(50 - made.get()).as("images kept").isBetween(1, 10);
  }

  @Test
  void what_is_larger_than_all_its_room_is_not_kept() {
    ImageCache cache = new ImageCache(1000, OUTGOING, new HttpMetrics());
    get(cache, "a", 1001).join();
    get(cache, "a", 1001).join();
    assertThat(made).hasValue(2);
  }

  @Test
  void without_room_nothing_is_kept_that_is_finished() {
    ImageCache cache = new ImageCache(0, OUTGOING, new HttpMetrics());
    get(cache, "a", 1).join();
    get(cache, "a", 1).join();
    assertThat(made).hasValue(2);
  }

  @Test
  void all_who_ask_while_it_is_made_get_the_same() {
    ImageCache cache = new ImageCache(0, OUTGOING, new HttpMetrics());
    CompletableFuture<CachedImage> making = new CompletableFuture<>();
    List<CompletableFuture<CachedImage>> asked =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    cache
                        .get(
                            "a",
                            () -> {
                              made.incrementAndGet();
                              return making;
                            })
                        .image())
            .toList();
    making.complete(IMAGE);
    assertThat(asked).allSatisfy(one -> assertThat(one.join()).isSameAs(IMAGE));
    assertThat(made).hasValue(1);
  }

  @Test
  void all_who_ask_while_it_is_made_get_its_failure_and_the_next_begins_anew() {
    ImageCache cache = new ImageCache(1000, OUTGOING, new HttpMetrics());
    CompletableFuture<CachedImage> making = new CompletableFuture<>();
    CompletableFuture<CachedImage> first = cache.get("a", () -> making).image();
    CompletableFuture<CachedImage> second = get(cache, "a", 100);
    making.completeExceptionally(new OverloadException("not now"));
    assertThatThrownBy(first::join).hasCauseInstanceOf(OverloadException.class);
    assertThatThrownBy(second::join).hasCauseInstanceOf(OverloadException.class);
    assertThat(made).hasValue(0);
    assertThat(get(cache, "a", 100).join().bytes()).hasSize(100);
  }

  @Test
  void when_the_last_one_leaves_the_work_is_cancelled_and_the_next_begins_anew() {
    ImageCache cache = new ImageCache(1000, OUTGOING, new HttpMetrics());
    CompletableFuture<CachedImage> work = new CompletableFuture<>();
    PendingImage first = cache.get("a", () -> work);
    PendingImage second = cache.get("a", () -> completedFuture(IMAGE));
    first.leave();
    assertThat(work).isNotDone();
    second.leave();
    assertThat(work).isCancelled();
    assertThat(get(cache, "a", 100).join().bytes()).hasSize(100);
    assertThat(made).hasValue(1);
  }

  @Test
  void who_leaves_an_image_that_is_made_takes_nothing_from_the_others() {
    ImageCache cache = new ImageCache(1000, OUTGOING, new HttpMetrics());
    CompletableFuture<CachedImage> work = new CompletableFuture<>();
    PendingImage first = cache.get("a", () -> work);
    PendingImage second = cache.get("a", () -> work);
    first.leave();
    work.complete(IMAGE);
    assertThat(second.image().join()).isSameAs(IMAGE);
    assertThat(get(cache, "a", 100).join()).isSameAs(IMAGE);
  }

  @Test
  void who_takes_what_is_not_kept_or_no_longer_gets_none_where_there_is_no_memory() {
    MemoryPool full = new MemoryPool(1024);
    full.take(1024);
    ImageCache cache = new ImageCache(1000, full, new HttpMetrics());
    AtomicInteger without = new AtomicInteger();
    for (int i = 0; i < 50; i++) {
      if (!get(cache, "a" + i, 100).join().take(full, without::incrementAndGet)) {
        without.incrementAndGet();
      }
    }
    assertThat(without.get()).isBetween(40, 49);
  }
}
