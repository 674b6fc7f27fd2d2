package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderProgressTest {
  @Test
  void a_connection_without_a_byte_is_not_incomplete() {
    assertThat(HeaderProgress.NONE.next(0, 0, 0).next(0, 0, 0).incomplete()).isZero();
  }

  @Test
  void counts_the_inspections_that_see_the_same_incomplete_headers() {
    HeaderProgress once = HeaderProgress.NONE.next(0, 0, 1);
    assertThat(once.incomplete()).isEqualTo(1);
    assertThat(once.next(0, 0, 2).next(0, 0, 3).incomplete()).isEqualTo(3);
  }

  @Test
  void a_request_that_is_being_answered_is_not_incomplete() {
    HeaderProgress incomplete = HeaderProgress.NONE.next(0, 0, 1);
    assertThat(incomplete.next(1, 0, 100).next(1, 0, 5000).incomplete()).isZero();
  }

  @Test
  void the_next_headers_start_a_new_count() {
    HeaderProgress answered = HeaderProgress.NONE.next(0, 0, 1).next(1, 1, 100);
    assertThat(answered.incomplete()).isZero();
    assertThat(answered.next(1, 1, 100).incomplete()).isZero();
    assertThat(answered.next(1, 1, 101).incomplete()).isEqualTo(1);
    assertThat(answered.next(1, 1, 101).next(2, 2, 200).incomplete()).isZero();
  }
}
