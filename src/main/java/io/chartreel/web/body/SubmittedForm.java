package io.chartreel.web.body;

import io.chartreel.request.syntax.QueryString;
import java.util.Optional;

/**
 * A form as a browser submits it.
 *
 * @param fields in the order in which they were sent
 * @param file the uploaded file; empty if none was chosen
 */
public record SubmittedForm(QueryString fields, Optional<Upload> file) {
  /**
   * An uploaded file.
   *
   * @param name its name on the client's machine
   * @param mediaType without parameters, in lower case; empty if none was sent
   * @param bytes as they were sent
   */
  public record Upload(String name, String mediaType, byte[] bytes) {}
}
