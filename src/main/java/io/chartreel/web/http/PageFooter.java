package io.chartreel.web.http;

import java.util.Optional;

/**
 * The model of the template {@code footer.jte}, with which every page ends.
 *
 * @param version of the program
 * @param docs the path of the documentation
 * @param openApi the path of the description for programs
 * @param source the URL of the source; empty if the build does not know it
 */
public record PageFooter(String version, String docs, String openApi, Optional<String> source) {
  /** The path of the documentation. */
  public static final String DOCS = "/docs";

  /** The path of the description for programs. */
  public static final String OPEN_API = "/openapi.json";

  /** The footer of all pages of this program. */
  public static final PageFooter CURRENT =
      new PageFooter(BuildInfo.CURRENT.version(), DOCS, OPEN_API, BuildInfo.CURRENT.source());
}
