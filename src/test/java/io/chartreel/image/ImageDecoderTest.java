package io.chartreel.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
  /** Where a PNG file has its width: after the signature, and the length and type of a chunk. */
  private static final int PNG_WIDTH = 16;

  private static final int PNG_END = 12;

  private static byte[] png(int width, int height) {
    return SampleImages.file(SampleImages.photo(width, height), "png");
  }

  private static byte[] with(byte[] file, int at, int number) {
    byte[] changed = file.clone();
    ByteBuffer.wrap(changed).putInt(at, number);
    return changed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif"})
  void an_image_keeps_its_pixels(String format) throws ImageException {
    BufferedImage red = SampleImages.plain(5, 3, 0xFFCC0011);
    Bitmap bitmap = ImageDecoder.decode(SampleImages.file(red, format));
    assertThat(bitmap.width()).isEqualTo(5);
    assertThat(bitmap.height()).isEqualTo(3);
    assertThat(bitmap.pixels()).containsOnly(0xFFCC0011);
  }

  @Test
  void a_jpeg_keeps_about_its_colour() throws ImageException {
    BufferedImage red = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    red.createGraphics().drawImage(SampleImages.plain(8, 8, 0xFFCC0011), 0, 0, null);
    int pixel = ImageDecoder.decode(SampleImages.file(red, "jpeg")).pixels()[20];
    assertThat(pixel >> 16 & 0xFF).isBetween(0xC8, 0xD0);
    assertThat(pixel >> 8 & 0xFF).isLessThan(8);
  }

  @Test
  void transparency_is_kept() throws ImageException {
    byte[] file = SampleImages.file(SampleImages.plain(2, 2, 0x40123456), "png");
    assertThat(ImageDecoder.decode(file).pixels()).containsOnly(0x40123456);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
  void shades_of_grey_stay_as_bright_as_in_the_file(int type) throws ImageException {
    BufferedImage grey = new BufferedImage(2, 2, type);
    int sample = type == BufferedImage.TYPE_BYTE_GRAY ? 0x80 : 0x8080;
    for (int i = 0; i < 4; i++) {
      grey.getRaster().setSample(i % 2, i / 2, 0, sample);
    }
    assertThat(ImageDecoder.decode(SampleImages.file(grey, "png")).pixels())
        .containsOnly(0xFF808080);
  }

  @Test
  void an_image_may_have_512_pixels_a_side() throws ImageException {
    assertThat(ImageDecoder.decode(png(512, 2)).width()).isEqualTo(512);
    assertThatThrownBy(() -> ImageDecoder.decode(png(513, 2)))
        .isInstanceOf(ImageException.class)
        .hasMessage("has 513 x 2 pixels (limit 512 x 512)");
    assertThatThrownBy(() -> ImageDecoder.decode(png(2, 513)))
        .hasMessage("has 2 x 513 pixels (limit 512 x 512)");
  }

  @Test
  void the_size_is_checked_before_any_pixel_is_read() {
    assertThatThrownBy(() -> ImageDecoder.decode(with(png(2, 2), PNG_WIDTH, 2_000_000_000)))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("2000000000 x 2 pixels");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, -1, 1_000_000})
  void a_chunk_that_is_longer_than_its_file_is_damaged(int length) {
    byte[] file = png(2, 2);
    assertThatThrownBy(() -> ImageDecoder.decode(with(file, file.length - PNG_END, length)))
        .isInstanceOf(ImageException.class)
        .hasMessage("is cut off or damaged");
  }

  @Test
  void chunks_that_make_no_pixels_are_not_read() throws ImageException {
    byte[] file = png(2, 2);
    ByteBuffer text = ByteBuffer.allocate(12 + 20);
    text.putInt(20).put("iCCP".getBytes(StandardCharsets.US_ASCII));
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    int header = 8 + 25;
    longer.write(file, 0, header);
    longer.writeBytes(text.array());
    longer.write(file, header, file.length - header);
    assertThat(PngChunks.essential(longer.toByteArray())).isEqualTo(file);
  }

  @Test
  void other_files_are_no_images() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> ImageDecoder.decode(svg))
        .isInstanceOf(ImageException.class)
        .hasMessage("is not a PNG, JPEG or GIF file");
    assertThatThrownBy(() -> ImageDecoder.decode(new byte[0])).isInstanceOf(ImageException.class);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void damage_is_reported_or_makes_no_difference(
      @ForAll @IntRange(max = 2) int format,
      @ForAll @Size(min = 1, max = 4) int[] places,
      @ForAll byte value,
      @ForAll @IntRange(max = 400) int cut) {
    String name = new String[] {"png", "jpeg", "gif"}[format];
    byte[] file = SampleImages.file(SampleImages.photo(12, 9), name);
    for (int place : places) {
      file[4 + Math.floorMod(place, file.length - 4)] = value;
    }
    assertDecodesOrIsRejected(Arrays.copyOf(file, Math.max(4, file.length - cut)));
  }

  @Property(tries = 300)
  void any_bytes_are_an_image_or_rejected(
      @ForAll @IntRange(max = 2) int format, @ForAll @Size(max = 200) byte[] bytes) {
    byte[] signature = SampleImages.file(SampleImages.photo(2, 2), "png");
    if (format > 0) {
      signature = SampleImages.file(SampleImages.photo(2, 2), format == 1 ? "jpeg" : "gif");
    }
    byte[] file = Arrays.copyOf(signature, 13 + bytes.length);
    System.arraycopy(bytes, 0, file, 13, bytes.length);
    assertDecodesOrIsRejected(file);
  }

  private static void assertDecodesOrIsRejected(byte[] file) {
    try {
      Bitmap bitmap = ImageDecoder.decode(file);
      assertThat(bitmap.width()).isBetween(1, ImageDecoder.MAX_SIDE);
      assertThat(bitmap.height()).isBetween(1, ImageDecoder.MAX_SIDE);
    } catch (ImageException rejected) {
      assertThat(rejected).hasMessageMatching("(is|has) .+");
    }
  }
}
