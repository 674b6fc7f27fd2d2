package io.chartreel.web.docs;

import io.chartreel.web.http.PageFooter;
import java.util.List;
import java.util.Optional;

/**
 * The model of the template {@code docs.jte}.
 *
 * @param title of the page
 * @param styles the URLs of the style sheets
 * @param icon the URL of the icon
 * @param pages the menu
 * @param contents the headings of this page
 * @param start the HTML before the reference, or all of it
 * @param reference the sections of the reference; empty on most pages
 * @param rest the HTML after the reference
 * @param footer the end of the page
 */
public record DocsModel(
    String title,
    List<String> styles,
    String icon,
    List<MenuItem> pages,
    List<Entry> contents,
    String start,
    List<Section> reference,
    String rest,
    PageFooter footer) {
  /** Copies the lists. */
  public DocsModel {
    styles = List.copyOf(styles);
    pages = List.copyOf(pages);
    contents = List.copyOf(contents);
    reference = List.copyOf(reference);
  }

  /**
   * A page in the menu.
   *
   * @param path of the page
   * @param current whether it is this page
   */
  public record MenuItem(String path, String title, boolean current) {}

  /**
   * A heading in the table of contents.
   *
   * @param level 2 or more
   */
  public record Entry(int level, String id, String text) {}

  /** A section of the reference. */
  public record Section(String id, String title, List<Item> items) {}

  /**
   * A parameter in the reference.
   *
   * @param id of its heading
   * @param name as it is written in a query
   * @param help what it does
   * @param allowed the values it may have
   * @param defaultValue its default, or a description of it
   * @param example a query that shows what it does
   * @param link where the query leads
   * @param picture what the query draws; empty if nothing is drawn
   */
  public record Item(
      String id,
      String name,
      String help,
      String allowed,
      String defaultValue,
      String example,
      String link,
      Optional<Picture> picture) {}

  /**
   * A live picture.
   *
   * @param source its path and query
   * @param still the path and query of the picture for readers who want no movement
   * @param width in pixels
   * @param height in pixels
   */
  public record Picture(String source, String still, int width, int height, String alt) {}
}
