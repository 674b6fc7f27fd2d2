package io.chartreel.web.body;

import io.chartreel.request.DataFile;
import io.chartreel.request.syntax.QueryString;
import java.util.Optional;

/**
 * A form as a browser submits it.
 *
 * @param fields in the order in which they were sent
 * @param file the uploaded file; empty if none was chosen
 */
public record SubmittedForm(QueryString fields, Optional<DataFile> file) {}
