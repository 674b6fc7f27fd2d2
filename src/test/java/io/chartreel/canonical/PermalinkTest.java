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
  private static final int LIMIT = 128_000;

  /** A permalink from the first release: a race of two languages on a dark background. */
  private static final String FIRST_RELEASE =
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

  private static BadRequestException rejection(String packed) {
    BadRequestException bad =
        catchThrowableOfType(
            BadRequestException.class, () -> Permalink.unpack(packed, Limits.USUAL));
    assertThat(bad).as("the rejection of %s", packed).isNotNull();
    assertThat(bad.problems()).hasSize(1);
    return bad;
  }

  @Property
  void unpacking_reverses_packing(@ForAll String text) throws BadRequestException {
    String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String packed = Permalink.pack(sent);
    assertThat(packed).matches("A[A-Za-z0-9_-]+");
    assertThat(Permalink.unpack(packed, Limits.USUAL)).isEqualTo(sent);
  }

  @Test
  void unpacks_a_permalink_of_the_first_release() throws BadRequestException {
    assertThat(request(json(Permalink.unpack(FIRST_RELEASE, Limits.USUAL))))
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
        "'' | This permalink was not recognised.",
        "B123 | This permalink was not recognised.",
        "Aab+c | The permalink contains \"+\".",
        "Aab== | The permalink contains \"=\".",
        "Aab%20 | The permalink contains \"%\".",
        "Aab中 | The permalink contains \"中\".",
        "A | The permalink is damaged.",
        "Aabcde | The permalink is damaged.",
        "Aabcd | The permalink is damaged.",
      })
  void rejects_a_text_that_is_not_a_permalink(String packed, String detail) {
    assertThat(rejection(packed).problems().get(0).detail()).isEqualTo(detail);
    assertThat(rejection(packed).problems().get(0).allowed()).startsWith("Copy the whole link");
    assertThat(rejection(packed).status()).isEqualTo(400);
  }

  @Property
  void rejects_a_permalink_that_is_cut_off(@ForAll @IntRange(max = 120) int length) {
    String whole = Permalink.pack("{\"title\":\"One that is long enough\",\"values\":[1,2,3,5,8]}");
    assertThat(rejection(whole.substring(0, Math.min(length, whole.length() - 2)))).isNotNull();
  }

  private static void assertDamaged(String packed) {
    assertThat(rejection(packed).problems().get(0).detail()).isEqualTo("The permalink is damaged.");
  }

  @Test
  void rejects_a_permalink_with_a_changed_byte() {
    byte[] bytes = bytes(Permalink.pack("{\"title\":\"A chart\"}"));
    bytes[bytes.length - 1] ^= 1;
    assertDamaged(coded(bytes));
  }

  @Test
  void rejects_a_permalink_with_bytes_after_its_end() {
    byte[] bytes = bytes(Permalink.pack("{}"));
    assertDamaged(coded(Arrays.copyOf(bytes, bytes.length + 3)));
  }

  @Test
  void rejects_a_permalink_that_needs_a_dictionary() {
    Deflater deflater = new Deflater();
    deflater.setDictionary("{\"type\":".getBytes(StandardCharsets.UTF_8));
    deflater.setInput("{\"type\":\"race\"}".getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    byte[] bytes = new byte[100];
    int length = deflater.deflate(bytes);
    deflater.end();
    assertDamaged(coded(Arrays.copyOf(bytes, length)));
  }

  @Test
  void rejects_bytes_that_are_not_utf_8() {
    assertDamaged(packed(new byte[] {'{', (byte) 0xFF, '}'}));
  }

  @Test
  void unpacks_128_000_bytes_and_rejects_one_more() throws BadRequestException {
    assertThat(Permalink.unpack(packed(new byte[LIMIT]), Limits.USUAL)).hasSize(LIMIT);
    assertThat(Permalink.length(packed(new byte[LIMIT]), Limits.USUAL)).isEqualTo(LIMIT);
    BadRequestException bad = rejection(packed(new byte[LIMIT + 1]));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.problems().get(0).detail())
        .isEqualTo("The permalink unpacks to more than 128,000 bytes.");
  }

  @Test
  void limits_unpacked_bytes_to_20_per_character_of_a_long_permalink() throws BadRequestException {
    byte[] text = Base64.getEncoder().encode(randomBytes(4500));
    String read = packed(Arrays.copyOf(text, 130_000));
    assertThat(Permalink.unpack(read, Limits.USUAL)).hasSize(130_000);
    String rejected = packed(Arrays.copyOf(text, 140_000));
    assertThat(rejection(rejected).problems().get(0).detail())
        .isEqualTo("The permalink unpacks to more than %,d bytes.", 20 * rejected.length());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 128000",
    "6400, 128000",
    "6401, 128020",
    "49999, 999980",
    "249999, 4999980",
    "300000, 5000000"
  })
  void raises_the_limit_with_the_length_up_to_the_body_limit(int length, int limit) {
    assertThat(Permalink.limit("A".repeat(length), Limits.USUAL)).isEqualTo(limit);
  }
}
