package io.chartreel.web.docs;

import java.util.List;

/**
 * A page of the documentation as HTML, in which {@link MarkdownRenderer#OWN_ADDRESS} stands for the
 * address of the service.
 *
 * @param title its first heading
 * @param start everything before the table of parameters, or the whole page without one
 * @param rest everything after that table
 * @param headings below the first one, in order
 */
record MarkdownPage(String title, String start, String rest, List<Heading> headings) {
  /** Copies the list. */
  MarkdownPage {
    headings = List.copyOf(headings);
  }

  /**
   * A heading that links can point to.
   *
   * @param level 2 to 6
   */
  record Heading(int level, String id, String text) {}
}
