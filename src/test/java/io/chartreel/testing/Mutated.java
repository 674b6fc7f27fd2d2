package io.chartreel.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid texts with injected errors; a character is one byte of UTF-8. */
public final class Mutated {
  private static final int MOST_EDITS = 6;
  private static final int WHOLE = 10_000;

  private Mutated() {}

  /** A way to change a text. */
  private enum Change {
    INSERT,
    DELETE,
    REPEAT,
    REPLACE,
    SPLICE
  }

  /**
   * One change.
   *
   * @param place the position in ten-thousandths of the text
   * @param length how many bytes are deleted, repeated or replaced
   * @param word the text to insert
   * @param other a text whose end is inserted
   */
  private record Edit(Change change, int place, int length, String word, String other) {
    private String of(String text) {
      int at = at(text);
      int end = Math.min(text.length(), at + length);
      String before = text.substring(0, at);
      return switch (change) {
        case INSERT -> before + word + text.substring(at);
        case DELETE -> before + text.substring(end);
        case REPEAT -> text.substring(0, end) + text.substring(at);
        case REPLACE -> before + word + text.substring(end);
        case SPLICE -> before + other.substring(at(other));
      };
    }

    private int at(String text) {
      return (int) ((long) text.length() * place / WHOLE);
    }
  }

  /** Returns mutations of the texts, with words or single bytes inserted. */
  public static Arbitrary<String> of(List<String> texts, List<String> words) {
    Arbitrary<String> right = Arbitraries.of(texts.stream().map(Mutated::bytes).toList());
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.of(words.stream().map(Mutated::bytes).toList()),
            Arbitraries.integers().between(0, 255).map(octet -> "" + (char) octet.intValue()));
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.of(Change.class),
                Arbitraries.integers().between(0, WHOLE),
                Arbitraries.integers().between(1, 40),
                word,
                right)
            .as(Edit::new);
    return Combinators.combine(right, edit.list().ofMaxSize(MOST_EDITS))
        .as(
            (text, edits) -> {
              String mutated = text;
              for (Edit one : edits) {
                mutated = one.of(mutated);
              }
              return mutated;
            });
  }

  /** Returns a text with one character per byte of another one in UTF-8. */
  public static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
