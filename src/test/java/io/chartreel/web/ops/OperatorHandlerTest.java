package io.chartreel.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorHandlerTest {
  @ParameterizedTest
  @CsvSource({
    "ops.example.org, ops.example.org, true",
    "OPS.example.org:9090, ops.example.org, true",
    "[::1]:9090, ops.example.org, true",
    "localhost:1, ops.example.org, true",
    "evil.example.org, ops.example.org, false",
    "ops.example.org.evil, ops.example.org, false",
    "example.org, ops.example.org, false",
    "o;s, o;s, false"
  })
  void knows_its_own_host(String asked, String host, boolean own) {
    assertThat(OperatorHandler.isOwn(asked, host)).isEqualTo(own);
  }
}
