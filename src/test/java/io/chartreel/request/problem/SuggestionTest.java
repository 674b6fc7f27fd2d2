package io.chartreel.request.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SuggestionTest {
  @Property(tries = 5000)
  void suggests_a_word_within_two_edits(
      @ForAll @Chars({'a', 'b', 'c'}) @StringLength(min = 5, max = 9) String word,
      @ForAll @Chars({'a', 'b', 'c'}) @StringLength(min = 3, max = 9) String written) {
    assertThat(Suggestion.closest(written, List.of(word)).isPresent())
        .isEqualTo(distance(written, word) <= 2);
  }

  /** Computes the optimal string alignment distance recursively, as it is defined. */
  private static int distance(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.length() + other.length();
    }
    String shorter = one.substring(1);
    String otherShorter = other.substring(1);
    if (one.charAt(0) == other.charAt(0)) {
      return distance(shorter, otherShorter);
    }
    int edited =
        1
            + Math.min(
                distance(shorter, otherShorter),
                Math.min(distance(shorter, other), distance(one, otherShorter)));
    boolean swapped =
        shorter.startsWith(other.substring(0, 1)) && otherShorter.startsWith(one.substring(0, 1));
    return swapped ? Math.min(edited, 1 + distance(one.substring(2), other.substring(2))) : edited;
  }
}
