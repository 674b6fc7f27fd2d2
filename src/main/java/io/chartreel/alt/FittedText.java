package io.chartreel.alt;

import java.util.List;

/**
 * A text that grows by whole facts for as long as it is short enough: an introduction, facts that
 * continue one another, and sentences about the annotations of the chart.
 */
final class FittedText {
  private final String introduction;
  private final List<String> facts;
  private final int maxLength;
  private int count;
  private String annotations = "";

  /**
   * Creates a text with an introduction, whether or not that is short enough.
   *
   * @param facts to add later; all but the first begin with punctuation
   * @param maxLength in characters (code points)
   */
  FittedText(String introduction, List<String> facts, int maxLength) {
    this.introduction = introduction;
    this.facts = facts;
    this.maxLength = maxLength;
  }

  /** Adds facts up to a number of them, and stops at the first that does not fit. */
  void addFacts(int number) {
    while (count < Math.min(number, facts.size()) && fits(count + 1, annotations)) {
      count++;
    }
  }

  /** Returns whether the text has any facts. */
  boolean hasFacts() {
    return count > 0;
  }

  /** Adds the first wording that fits to the sentence about annotations. */
  void addClause(List<String> wordings) {
    add("; ", wordings);
  }

  /** Adds the first wording that fits, as a sentence. */
  void addSentence(List<String> wordings) {
    add(". ", wordings);
  }

  private void add(String separator, List<String> wordings) {
    String start = annotations.isEmpty() ? "" : Phrases.join(annotations, separator, "");
    wordings.stream()
        .map(wording -> start + wording)
        .filter(longer -> fits(count, longer))
        .findFirst()
        .ifPresent(longer -> annotations = longer);
  }

  private boolean fits(int number, String after) {
    return Phrases.length(text(number, after)) <= maxLength;
  }

  private String text(int number, String after) {
    String text = introduction + ". " + String.join("", facts.subList(0, number));
    if (after.isEmpty()) {
      return text + ".";
    }
    boolean isComplete = Phrases.isSentence(after) || after.endsWith("…");
    return Phrases.join(text, ". ", after) + (isComplete ? "" : ".");
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text(count, annotations);
  }
}
