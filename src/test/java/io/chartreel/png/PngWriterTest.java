package io.chartreel.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decodes the files with the JDK. */
class PngWriterTest {
  private static final int INDEXED = 3;

  @Provide
  Arbitrary<Integer> colors() {
    return Arbitraries.of(1, 2, 3, 4, 5, 15, 16, 17, 255, 256, 257, 1000);
  }

  @Property(tries = 500)
  void any_image_is_decoded_to_the_same_pixels(
      @ForAll @IntRange(min = 1, max = 70) int width,
      @ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll("colors") int colors,
      @ForAll boolean alpha,
      @ForAll long seed)
      throws IOException {
    SampleImage image = SampleImage.of(width, height, colors, alpha, seed);
    assertThat(decoded(image.file())).isEqualTo(image.visible());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1", "2, 1", "3, 2", "4, 2", "5, 4", "16, 4", "17, 8", "255, 8", "256, 8",
  })
  void up_to_256_colours_take_the_fewest_bits_that_can_number_them(int colors, int bits) {
    for (boolean alpha : new boolean[] {false, true}) {
      Map<String, ByteBuffer> chunks = chunks(SampleImage.of(61, 43, colors, alpha, 5).file());
      assertThat(chunks.get("IHDR").get(8)).isEqualTo((byte) bits);
      assertThat(chunks.get("IHDR").get(9)).isEqualTo((byte) INDEXED);
      assertThat(chunks.get("PLTE").limit()).isEqualTo(3 * colors);
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 2", "true, 6"})
  void more_colours_are_true_colours(boolean alpha, int colorType) {
    Map<String, ByteBuffer> chunks = chunks(SampleImage.of(61, 43, 257, alpha, 5).file());
    assertThat(chunks).containsOnlyKeys("IHDR", "IDAT", "IEND");
    assertThat(chunks.get("IHDR").get(8)).isEqualTo((byte) 8);
    assertThat(chunks.get("IHDR").get(9)).isEqualTo((byte) colorType);
  }

  @Test
  void alpha_is_stored_for_translucent_colours_alone() {
    int[] pixels = {0xFF112233, 0x80112233, 0xFF445566, 0x00112233};
    assertThat(chunks(PngWriter.encode(2, 2, pixels, true)).get("tRNS").array())
        .containsExactly(0x80, 0x00);
    assertThat(chunks(PngWriter.encode(2, 2, pixels, false))).doesNotContainKey("tRNS");
    int[] opaque = {0xFF112233, 0xFF112234};
    assertThat(chunks(PngWriter.encode(1, 2, opaque, true))).doesNotContainKey("tRNS");
  }

  @Test
  void the_top_byte_of_an_opaque_image_makes_no_colour() {
    int[] pixels = {0x00112233, 0xFF112233, 0x01112233, 0xFF445566};
    assertThat(chunks(PngWriter.encode(4, 1, pixels, false)).get("PLTE").array())
        .containsExactly(0x11, 0x22, 0x33, 0x44, 0x55, 0x66);
  }

  @Test
  void colours_with_equal_hashes_are_told_apart() throws IOException {
    int[] pixels = new int[256];
    Arrays.setAll(pixels, i -> i << 24 | i % 2);
    assertThat(decoded(PngWriter.encode(16, 16, pixels, true))).isEqualTo(pixels);
  }

  @Test
  void rows_that_repeat_take_few_bytes_whatever_is_in_them() {
    int[] pixels = new int[1200 * 900];
    Arrays.setAll(pixels, i -> i % 1200 * 7919 % 251);
    int row = PngWriter.encode(1200, 1, Arrays.copyOf(pixels, 1200), false).length;
    assertThat(PngWriter.encode(1200, 900, pixels, false)).hasSizeLessThan(row + 4 * 900);
  }

  /**
   * Rows that differ in two pixels, so that their differences are short, but hardly any repeats.
   */
  @Test
  void a_file_is_not_larger_than_without_filters() throws IOException {
    Random random = new Random(6);
    int[] row = random.ints(250, 0, 200).toArray();
    int[] pixels = new int[250 * 300];
    for (int start = 0; start < pixels.length; start += 250) {
      System.arraycopy(row, 0, pixels, start, 250);
      pixels[start + random.nextInt(40)] = 201;
    }
    byte[] file = PngWriter.encode(250, 300, pixels, false);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    ByteBuffer lines = ByteBuffer.allocate(251 * 300);
    for (int y = 0; y < 300; y++) {
      lines.put((byte) 0);
      lines.put((byte[]) image.getRaster().getDataElements(0, y, 250, 1, null));
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(lines.array());
    deflater.finish();
    int plain = deflater.deflate(new byte[lines.capacity()]);
    deflater.end();
    assertThat(chunks(file).get("IDAT").limit()).isEqualTo(plain);
  }

  @Test
  void a_wrong_size_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PngWriter.encode(0, 1, new int[0], false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PngWriter.encode(1, 0, new int[0], false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PngWriter.encode(65536, 65536, new int[0], false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PngWriter.encode(2, 3, new int[5], false))
        .withMessage("There are 5 pixels for 2 x 3.");
  }

  private static int[] decoded(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** Returns the data of each chunk; there is one of each type. */
  private static Map<String, ByteBuffer> chunks(byte[] file) {
    Map<String, ByteBuffer> chunks = new LinkedHashMap<>();
    ByteBuffer bytes = ByteBuffer.wrap(file).position(8);
    while (bytes.hasRemaining()) {
      byte[] data = new byte[bytes.getInt()];
      byte[] type = new byte[4];
      bytes.get(type).get(data).getInt();
      assertThat(chunks.put(new String(type, StandardCharsets.US_ASCII), ByteBuffer.wrap(data)))
          .isNull();
    }
    return chunks;
  }
}
