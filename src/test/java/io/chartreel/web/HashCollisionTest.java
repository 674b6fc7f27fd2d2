package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names with equal hash codes cost little more than others. The cost is the CPU time of the request
 * threads, compared with that of a request of the same shape and length in the same run.
 */
@Tag("full")
class HashCollisionTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * The characters of a name: one of two pairs with equal hash codes for each bit of its number.
   */
  private static final int LETTERS = 28;

  /** How much more the names may cost; quadratic work costs about a hundred times as much. */
  private static final double FACTOR = 8;

  /** CPU time of any request in nanoseconds; differences below it are ignored. */
  private static final long LEAST_WORK = 5_000_000;

  private static final int TRIES = 4;

  /**
   * A request full of names.
   *
   * @param what it is
   * @param request for the name of each number
   */
  private record Place(String what, Function<IntFunction<String>, String> request) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Place> places() {
    String form = "application/x-www-form-urlencoded";
    String json = "application/json";
    return Stream.of(
        new Place(
            "labels and series",
            name ->
                post(
                    form,
                    "labels="
                        + joined(499, name, ",")
                        + "&series="
                        + joined(60, i -> name.apply(i) + ":" + "_,".repeat(498) + "_", ";"))),
        new Place(
            "a list",
            name -> post("text/csv", "n,v\n" + joined(9999, i -> name.apply(i) + ",1", "\n"))),
        new Place(
            "a row for each value",
            name ->
                post(
                    "text/csv",
                    "date,name,value\n" + joined(9999, i -> "2020," + name.apply(i) + ",1", "\n"))),
        new Place(
            "categories",
            name ->
                post(
                    "text/csv",
                    "date,name,category,value\n"
                        + joined(9999, i -> "2020,a," + name.apply(i) + ",1", "\n"))),
        new Place(
            "periods",
            name ->
                post(
                    "text/csv",
                    "date,name,value\n" + joined(9999, i -> name.apply(i) + ",a,1", "\n"))),
        new Place(
            "records",
            name ->
                post(
                    json,
                    "["
                        + joined(9999, i -> "{\"name\":\"" + name.apply(i) + "\",\"value\":1}", ",")
                        + "]")),
        new Place(
            "members",
            name ->
                post(json, "[{" + joined(9999, i -> "\"" + name.apply(i) + "\":1", ",") + "}]")),
        new Place(
            "a header", name -> post("text/csv", "year," + joined(9999, name, ",") + "\n2020,1")),
        new Place(
            "colours",
            name -> post(form, joined(1999, i -> "color." + name.apply(i) + "=red", "&"))),
        new Place("fields", name -> post(form, joined(1999, i -> name.apply(i) + "=1", "&"))),
        new Place(
            "datasets",
            name ->
                post(
                    json,
                    "{\"type\":\"bar\",\"data\":{\"labels\":["
                        + joined(499, i -> "\"" + name.apply(i) + "\"", ",")
                        + "],\"datasets\":["
                        + joined(
                            30,
                            i ->
                                "{\"data\":{"
                                    + joined(499, j -> "\"" + name.apply(j) + "\":1", ",")
                                    + "}}",
                            ",")
                        + "]}}")),
        new Place(
            "a media type",
            name ->
                post("text/csv;" + joined(500, i -> name.apply(i) + "=1", ";"), "year,A\n2020,1")));
  }

  private static String joined(int count, IntFunction<String> item, String between) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(between));
  }

  private static String post(String type, String body) {
    return "POST /png HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(type, body.length(), body);
  }

  /** Returns names with equal hash codes in Java. */
  private static String colliding(int number) {
    return name(number, "Aa", "BB");
  }

  /** Returns names with equal hash codes if the multiplier is 33. */
  private static String collidingIn33(int number) {
    return name(number, "Ab", "BA");
  }

  /** Returns names of the same length with different hash codes. */
  private static String ordinary(int number) {
    return name(number, "Aa", "Bc");
  }

  private static String name(int number, String zero, String one) {
    return IntStream.range(0, LETTERS / 2)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? zero : one)
        .collect(Collectors.joining());
  }

  @Test
  void the_test_names_collide_as_described() {
    assertThat(IntStream.range(0, 9999).mapToObj(i -> colliding(i).hashCode()).distinct())
        .hasSize(1);
    assertThat(IntStream.range(0, 9999).mapToObj(i -> ordinary(i).hashCode()).distinct())
        .hasSizeGreaterThan(9000);
  }

  @ParameterizedTest
  @MethodSource("places")
  void names_with_equal_hash_codes_cost_little_more_than_others(Place place) throws IOException {
    String colliding = place.request.apply(HashCollisionTest::colliding);
    String ordinary = place.request.apply(HashCollisionTest::ordinary);
    long most = Long.MAX_VALUE;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      least = Math.min(least, work(ordinary));
      most = Math.min(most, work(colliding));
      if (most <= FACTOR * Math.max(LEAST_WORK, least)) {
        return;
      }
    }
    assertThat((double) most / Math.max(LEAST_WORK, least))
        .as("%,d ns after %,d for %s", most, least, place)
        .isLessThanOrEqualTo(FACTOR);
  }

  @Test
  void json_members_with_colliding_names_are_handled_like_others() throws IOException {
    for (IntFunction<String> names :
        List.<IntFunction<String>>of(
            HashCollisionTest::colliding, HashCollisionTest::collidingIn33)) {
      assertThat(answer("[{" + members(9999, names) + "}]").status()).contains(" 200 ");
      assertThat(answer("{\"labels\":[1],\"values\":[1]," + members(1900, names) + "}").status())
          .contains(" 200 ");
    }
    assertThat(
            answer(
                    "{\"labels\":[1],\"values\":[1],"
                        + members(1900, HashCollisionTest::ordinary)
                        + "}")
                .status())
        .contains(" 200 ");
  }

  private static String members(int count, IntFunction<String> name) {
    return joined(count, i -> "\"" + name.apply(i) + "\":" + i, ",");
  }

  private static RawHttp.Answer answer(String json) throws IOException {
    return RawHttp.send(SERVICE.uri("/"), post("application/json", json));
  }

  private static long work(String request) throws IOException {
    long before = cpuTime();
    RawHttp.Answer answer = RawHttp.send(SERVICE.uri("/"), request);
    assertThat(answer.status()).matches("HTTP/1.1 (200|400|415|422) .*");
    return cpuTime() - before;
  }

  private static long cpuTime() {
    return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null)
        .filter(thread -> thread.getThreadName().toLowerCase(Locale.ROOT).startsWith("web"))
        .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
        .sum();
  }
}
