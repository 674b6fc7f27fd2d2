package io.chartreel.web.ops;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.memory.MemoryPool;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Metrics of the shares of the heap: how full they are, and whom they evicted. Thread-safe. */
public final class MemoryMetrics {
  private static final String LABEL = "pool";

  /** The measurements of a pool. */
  private record Pool(LongSupplier used, LongSupplier capacity, LongSupplier evictions) {}

  private final Map<String, Pool> pools = new ConcurrentSkipListMap<>();
  private final Map<String, Pool> evicting = new ConcurrentSkipListMap<>();

  /** Creates metrics without pools, and registers them. */
  MemoryMetrics(PrometheusRegistry registry) {
    gauge("chartreel_memory_used_bytes", "Memory in use, by pool.", Pool::used, registry);
    gauge("chartreel_memory_limit_bytes", "Memory available, by pool.", Pool::capacity, registry);
    CounterWithCallback.builder()
        .name("chartreel_evictions")
        .help("Clients dropped to make room for others, by pool.")
        .labelNames(LABEL)
        .callback(
            samples ->
                evicting.forEach((name, pool) -> samples.call(pool.evictions.getAsLong(), name)))
        .register(registry);
  }

  private void gauge(
      String name, String help, Function<Pool, LongSupplier> measure, PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(LABEL)
        .callback(
            samples ->
                pools.forEach(
                    (label, pool) -> samples.call(measure.apply(pool).getAsLong(), label)))
        .register(registry);
  }

  /** Measures a pool from now on, in place of any other of that name. */
  public void watch(String name, MemoryPool pool) {
    pools.put(name, new Pool(pool::used, pool::capacity, () -> 0));
  }

  /** Measures a pool and its evictions from now on, in place of any other of that name. */
  public void watch(String name, EvictingMemoryPool pool) {
    Pool watched = new Pool(pool::used, pool::capacity, pool::evictions);
    pools.put(name, watched);
    evicting.put(name, watched);
  }
}
