package io.chartreel.render.queue;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageCacheTest {
  private static final MemoryPool DOWNLOADS = new MemoryPool(1 << 20);
  private static final CachedImage IMAGE = image(100);

  private final AtomicInteger rendered = new AtomicInteger();

  private static ImageCache cache(long bytes) {
    return new ImageCache(bytes, DOWNLOADS, new RenderMetrics(new PrometheusRegistry()));
  }

  private static CachedImage image(int bytes) {
    return new CachedImage(new byte[bytes], List.of());
  }

  private CompletableFuture<CachedImage> get(ImageCache cache, String tag, int bytes) {
    return cache
        .get(
            tag,
            () -> {
              rendered.incrementAndGet();
              return completedFuture(image(bytes));
            })
        .image();
  }

  @Test
  void renders_an_image_once() {
    ImageCache cache = cache(1000);
    CachedImage first = get(cache, "a", 100).join();
    assertThat(get(cache, "a", 100).join()).isSameAs(first);
    assertThat(rendered).hasValue(1);
  }

  @Test
  void caches_no_more_bytes_than_its_size() {
    ImageCache cache = cache(1000);
    IntStream.range(0, 50).forEach(i -> get(cache, "a" + i, 100).join());
    rendered.set(0);
    IntStream.range(0, 50)
        .forEach(
            i ->
                cache.get(
                    "a" + i,
                    () -> {
                      rendered.incrementAndGet();
                      return failedFuture(new OverloadException("not now"));
                    }));
    assertThat(50 - rendered.get()).as("images cached").isBetween(1, 10);
  }

  @Test
  void does_not_cache_an_image_larger_than_its_size() {
    ImageCache cache = cache(1000);
    get(cache, "a", 1001).join();
    get(cache, "a", 1001).join();
    assertThat(rendered).hasValue(2);
  }

  @Test
  void caches_nothing_at_size_0() {
    ImageCache cache = cache(0);
    get(cache, "a", 1).join();
    get(cache, "a", 1).join();
    assertThat(rendered).hasValue(2);
  }

  @Test
  void requests_during_rendering_share_the_image() {
    ImageCache cache = cache(0);
    CompletableFuture<CachedImage> rendering = new CompletableFuture<>();
    List<CompletableFuture<CachedImage>> results =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    cache
                        .get(
                            "a",
                            () -> {
                              rendered.incrementAndGet();
                              return rendering;
                            })
                        .image())
            .toList();
    rendering.complete(IMAGE);
    assertThat(results).allSatisfy(one -> assertThat(one.join()).isSameAs(IMAGE));
    assertThat(rendered).hasValue(1);
  }

  @Test
  void requests_during_rendering_share_a_failure_and_the_next_one_renders_again() {
    ImageCache cache = cache(1000);
    CompletableFuture<CachedImage> rendering = new CompletableFuture<>();
    CompletableFuture<CachedImage> first = cache.get("a", () -> rendering).image();
    CompletableFuture<CachedImage> second = get(cache, "a", 100);
    rendering.completeExceptionally(new OverloadException("not now"));
    assertThatThrownBy(first::join).hasCauseInstanceOf(OverloadException.class);
    assertThatThrownBy(second::join).hasCauseInstanceOf(OverloadException.class);
    assertThat(rendered).hasValue(0);
    assertThat(get(cache, "a", 100).join().bytes()).hasSize(100);
  }

  @Test
  void cancels_rendering_when_the_last_request_leaves_and_the_next_one_renders_again() {
    ImageCache cache = cache(1000);
    CompletableFuture<CachedImage> rendering = new CompletableFuture<>();
    PendingImage first = cache.get("a", () -> rendering);
    PendingImage second = cache.get("a", () -> completedFuture(IMAGE));
    first.leave();
    assertThat(rendering).isNotDone();
    second.leave();
    assertThat(rendering).isCancelled();
    assertThat(get(cache, "a", 100).join().bytes()).hasSize(100);
    assertThat(rendered).hasValue(1);
  }

  @Test
  void a_request_that_leaves_does_not_affect_the_others() {
    ImageCache cache = cache(1000);
    CompletableFuture<CachedImage> rendering = new CompletableFuture<>();
    PendingImage first = cache.get("a", () -> rendering);
    PendingImage second = cache.get("a", () -> rendering);
    first.leave();
    rendering.complete(IMAGE);
    assertThat(second.image().join()).isSameAs(IMAGE);
    assertThat(get(cache, "a", 100).join()).isSameAs(IMAGE);
  }

  @Test
  void an_uncached_image_cannot_be_sent_while_the_pool_is_full() {
    MemoryPool full = new MemoryPool(1024);
    full.tryAcquire(1024);
    ImageCache cache = new ImageCache(1000, full, new RenderMetrics(new PrometheusRegistry()));
    AtomicInteger closedOrRejected = new AtomicInteger();
    for (int i = 0; i < 50; i++) {
      if (!get(cache, "a" + i, 100).join().tryAcquire(full, closedOrRejected::incrementAndGet)) {
        closedOrRejected.incrementAndGet();
      }
    }
    assertThat(closedOrRejected.get()).isBetween(40, 49);
  }
}
