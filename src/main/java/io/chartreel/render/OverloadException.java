package io.chartreel.render;

/**
 * A chart that could be drawn at another time: too many are asked for now, or it took too long. It
 * says nothing of our code, so it has no stack trace, which costs more than all else of the answer.
 */
public final class OverloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence that says which limit it was. */
  public OverloadException(String sentence) {
    super(sentence, null, false, false);
  }
}
