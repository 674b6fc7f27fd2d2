package io.chartreel.web.snippet;

import java.util.Locale;

/**
 * A text that shows a chart in one type of place.
 *
 * @param id unique on the page
 * @param name of the place
 * @param group heading under which the page lists the snippet
 * @param text to copy; it can have several lines
 * @param note a limit or a condition of that place; empty if there is none to mention
 */
public record Snippet(String id, String name, String group, String text, String note) {

  /** Returns a snippet without a note. */
  static Snippet of(String id, String name, String group, String text) {
    return new Snippet(id, name, group, text, "");
  }

  /** Returns this snippet with a note. */
  Snippet noting(String sentence) {
    return new Snippet(id, name, group, text, sentence);
  }

  /**
   * Returns this snippet with a note if its address is longer than the place allows.
   *
   * @param sentence a format for the length of the address
   */
  Snippet limited(String address, int limit, String sentence) {
    return address.length() > limit
        ? noting(String.format(Locale.ROOT, sentence, address.length()))
        : this;
  }
}
