package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.gif.Player.ShownFrame;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Encodes random animations and compares what two decoders show. */
class RandomAnimationsTest {
  @Property(tries = 300)
  void frames_of_at_most_255_colours_are_exact_at_tolerance_0(
      @ForAll("animations") PixelFrames animation) {
    byte[] gif = Player.gif(animation, 0, 0);
    assertSameFrames(Player.drawn(animation), Player.playStrictly(gif));
    assertSameFrames(Player.drawn(animation), Player.playWithJdk(gif));
  }

  @Property(tries = 200)
  void frames_of_at_most_255_colours_stay_within_the_tolerance(
      @ForAll("animations") PixelFrames animation) {
    List<ShownFrame> shown = Player.playStrictly(Player.gif(animation, 0, 4));
    long duration = animation.delays().stream().mapToLong(delay -> delay / 10).sum();
    assertThat(shown.stream().mapToLong(ShownFrame::delay).sum()).isEqualTo(duration);
    List<ShownFrame> drawn = Player.drawn(animation);
    int index = -1;
    long until = 0;
    long at = 0;
    for (ShownFrame expected : drawn) {
      while (until <= at) {
        until += shown.get(++index).delay();
      }
      assertThat(PixelDifference.largest(expected.pixels(), shown.get(index).pixels()))
          .isLessThanOrEqualTo(4);
      at += expected.delay();
    }
  }

  @Property(tries = 60)
  void noise_of_any_colours_becomes_a_playable_file(@ForAll("noise") PixelFrames animation) {
    byte[] gif = Player.gif(animation, 3, 4);
    List<ShownFrame> strictly = Player.playStrictly(gif);
    assertSameFrames(strictly, Player.playWithJdk(gif));
    assertThat(StrictGifReader.read(gif).plays()).isEqualTo(3);
    for (ShownFrame frame : strictly) {
      assertThat(frame.pixels()).doesNotContain(-1);
    }
  }

  @Provide
  Arbitrary<PixelFrames> animations() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(1, 7),
            Arbitraries.integers().between(1, 255),
            Arbitraries.of(0, 0, 3, 40, 200),
            Arbitraries.longs())
        .as(PixelFrames::random);
  }

  @Provide
  Arbitrary<PixelFrames> noise() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(1, 4),
            Arbitraries.longs())
        .as(PixelFrames::noise);
  }

  private static void assertSameFrames(List<ShownFrame> expected, List<ShownFrame> actual) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).pixels()).isEqualTo(expected.get(i).pixels());
      assertThat(actual.get(i).delay()).isEqualTo(expected.get(i).delay());
    }
  }
}
