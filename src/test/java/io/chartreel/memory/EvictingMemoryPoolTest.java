package io.chartreel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvictingMemoryPoolTest {
  private final EvictingMemoryPool arrivals = new EvictingMemoryPool(100, Duration.ZERO);
  private final List<String> gaveWay = new ArrayList<>();

  private EvictingMemoryPool.Arrival arrival(String name, long bytes) {
    EvictingMemoryPool.Arrival arrival = arrivals.arrival(() -> gaveWay.add(name));
    assertThat(arrival.has(bytes)).isTrue();
    return arrival;
  }

  @Test
  void where_there_is_room_nobody_gives_way() {
    arrival("a", 40);
    assertThat(arrival("b", 20).hasMore(40)).isTrue();
    assertThat(arrivals.taken()).isEqualTo(100);
    assertThat(gaveWay).isEmpty();
  }

  @Test
  void those_who_wait_longest_give_way_and_no_more_of_them_than_must() {
    arrival("a", 30);
    arrival("b", 30);
    arrival("c", 30);
    arrival("d", 50);
    assertThat(gaveWay).containsExactly("a", "b");
    assertThat(arrivals.taken()).isEqualTo(80);
  }

  @Test
  void who_waits_anew_waits_for_the_shortest_time() {
    EvictingMemoryPool.Arrival first = arrival("a", 30);
    arrival("b", 30);
    first.isServed();
    first.waits();
    arrival("c", 50);
    assertThat(gaveWay).containsExactly("b");
  }

  @Test
  void who_is_served_does_not_give_way_and_others_are_refused() {
    arrival("a", 60).isServed();
    EvictingMemoryPool.Arrival other = arrival("b", 30);
    assertThat(other.hasMore(20)).isFalse();
    assertThat(other.has(40)).isTrue();
    assertThat(gaveWay).isEmpty();
    assertThat(arrivals.taken()).isEqualTo(100);
  }

  @Test
  void who_gave_way_has_nothing_and_gets_nothing() {
    EvictingMemoryPool.Arrival first = arrival("a", 60);
    arrival("b", 60);
    assertThat(first.has(1)).isFalse();
    assertThat(first.hasMore(-10)).isFalse();
    first.waits();
    first.ends();
    arrival("c", 40);
    assertThat(gaveWay).containsExactly("a");
    assertThat(arrivals.taken()).isEqualTo(100);
  }

  @Test
  void what_is_run_in_place_of_giving_way_can_be_another() {
    arrival("a", 60).onGivingWay(() -> gaveWay.add("another"));
    arrival("b", 60);
    assertThat(gaveWay).containsExactly("another");
  }

  @Test
  void nobody_gives_way_before_its_time() {
    EvictingMemoryPool patient = new EvictingMemoryPool(100, Duration.ofMinutes(1));
    assertThat(patient.arrival(() -> gaveWay.add("a")).has(60)).isTrue();
    assertThat(patient.arrival(() -> gaveWay.add("b")).has(60)).isFalse();
    assertThat(gaveWay).isEmpty();
    assertThat(patient.taken()).isEqualTo(60);
  }

  @Test
  void who_ends_leaves_its_room() {
    EvictingMemoryPool.Arrival first = arrival("a", 60);
    first.isServed();
    first.ends();
    assertThat(arrivals.taken()).isZero();
    arrival("b", 100);
    assertThat(gaveWay).isEmpty();
  }
}
