package io.chartreel.canonical;

import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermalinkTest {
  private static final int MOST = 128_000;

  /** As it was made in the first version: a race of two languages on dark paper. */
  private static final String OF_THE_FIRST_VERSION =
      "AeNpNj0EKwkAMRa9SsnUoMwOFtlsXgngCpYtQM7YaO2U6FaT0Zu68mKmKuH3_JfmZIN57ghIC1gQKegq"
          + "tPw4CrDZFmlptjeBBMAk9TNDhdfG3eEMJbsjjO7BamTzNVDcyV7P6eevV6l8rVJHaTBldzZWCQE4YbDx"
          + "yaTIQEtvIy9gOu9OIJxoS75LYUHInDLKoxj62vhNj_3yEtm6EIcdvocQh87Bonn2AcoLzUrME5_Jca5j"
          + "lQEPvXkcMFxFd-NSUPyV-AQh4Ues";

  private static String packed(byte[] bytes) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return coded(deflated.toByteArray());
  }

  private static String coded(byte[] deflated) {
    return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(deflated);
  }

  private static byte[] bytes(String packed) {
    return Base64.getUrlDecoder().decode(packed.substring(1));
  }

  private static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static BadRequestException refusal(String packed) {
    BadRequestException bad =
        catchThrowableOfType(
            BadRequestException.class, () -> Permalink.unpack(packed, Limits.USUAL));
    assertThat(bad).as("the refusal of %s", packed).isNotNull();
    assertThat(bad.problems()).hasSize(1);
    return bad;
  }

  @Property
  void any_text_is_the_same_again(@ForAll String text) throws BadRequestException {
    String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String packed = Permalink.pack(sent);
    assertThat(packed).matches("A[A-Za-z0-9_-]+");
    assertThat(Permalink.unpack(packed, Limits.USUAL)).isEqualTo(sent);
  }

  @Test
  void a_link_of_the_first_version_is_read_for_ever() throws BadRequestException {
    assertThat(request(json(Permalink.unpack(OF_THE_FIRST_VERSION, Limits.USUAL))))
        .isEqualTo(
            request(
                query(
                    "type=race&periods=2019..2021&series=Java:20,18.5,_&series=C%2B%2B:9,9.25,10"
                        + "&ref=Goal:15&title=Languages+of+the+year&caption=Zürich&alt=Java+falls"
                        + "&theme=dark&color.java=f80&frame=2020")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | begins with no letter of a version that is read here",
        "B123 | begins with no letter of a version that is read here",
        "Aab+c | has `+` in it",
        "Aab== | has `=` in it",
        "Aab%20 | has `%` in it",
        "Aab中 | has `中` in it",
        "A | is cut off",
        "Aabcde | is cut off",
        "Aabcd | was changed on its way",
      })
  void what_is_no_link_is_refused(String packed, String detail) {
    assertThat(refusal(packed).problems().get(0).detail()).isEqualTo(detail);
    assertThat(refusal(packed).status()).isEqualTo(400);
  }

  @Property
  void a_link_that_was_cut_off_is_refused(@ForAll @IntRange(max = 120) int length) {
    String whole = Permalink.pack("{\"title\":\"One that is long enough\",\"values\":[1,2,3,5,8]}");
    assertThat(refusal(whole.substring(0, Math.min(length, whole.length() - 2)))).isNotNull();
  }

  @Test
  void a_link_that_was_changed_is_refused() {
    byte[] bytes = bytes(Permalink.pack("{\"title\":\"A chart\"}"));
    bytes[bytes.length - 1] ^= 1;
    assertThat(refusal(coded(bytes)).problems().get(0).detail())
        .isEqualTo("was changed on its way");
  }

  @Test
  void a_link_with_something_behind_it_is_refused() {
    byte[] bytes = bytes(Permalink.pack("{}"));
    assertThat(refusal(coded(Arrays.copyOf(bytes, bytes.length + 3))).problems().get(0).detail())
        .isEqualTo("goes on behind its end");
  }

  @Test
  void a_link_that_needs_a_dictionary_is_refused() {
    Deflater deflater = new Deflater();
    deflater.setDictionary("{\"type\":".getBytes(StandardCharsets.UTF_8));
    deflater.setInput("{\"type\":\"race\"}".getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    byte[] bytes = new byte[100];
    int length = deflater.deflate(bytes);
    deflater.end();
    assertThat(refusal(coded(Arrays.copyOf(bytes, length))).problems().get(0).detail())
        .isEqualTo("is packed in another way");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    assertThat(refusal(packed(new byte[] {'{', (byte) 0xFF, '}'})).problems().get(0).detail())
        .isEqualTo("has bytes in it that are not UTF-8");
  }

  @Test
  void a_text_of_the_limit_is_read_and_one_byte_more_is_too_much() throws BadRequestException {
    assertThat(Permalink.unpack(packed(new byte[MOST]), Limits.USUAL)).hasSize(MOST);
    assertThat(Permalink.length(packed(new byte[MOST]), Limits.USUAL)).isEqualTo(MOST);
    BadRequestException bad = refusal(packed(new byte[MOST + 1]));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.problems().get(0).detail())
        .isEqualTo("unpacks to more than the limit of 128,000 bytes");
  }

  @Test
  void a_long_link_may_unpack_to_twenty_times_its_length() throws BadRequestException {
    byte[] text = Base64.getEncoder().encode(randomBytes(4500));
    String read = packed(Arrays.copyOf(text, 130_000));
    assertThat(Permalink.unpack(read, Limits.USUAL)).hasSize(130_000);
    String refused = packed(Arrays.copyOf(text, 140_000));
    assertThat(refusal(refused).problems().get(0).detail())
        .isEqualTo("unpacks to more than the limit of %,d bytes", 20 * refused.length());
  }

  @ParameterizedTest
  @CsvSource({"1, 128000", "6400, 128000", "6401, 128020", "49999, 999980", "60000, 1000000"})
  void its_limit_follows_its_length_up_to_that_of_a_body(int length, int limit) {
    assertThat(Permalink.limit("A".repeat(length), Limits.USUAL)).isEqualTo(limit);
  }
}
