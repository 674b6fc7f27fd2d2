package io.chartreel.web.body;

import io.chartreel.request.DataFile;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Promise;

/** Parses {@code multipart/form-data}, a form with files: RFC 7578. All of it stays in memory. */
final class MultipartParser {
  private static final int MAX_BOUNDARY_CHARACTERS = 70;

  private MultipartParser() {}

  /**
   * Parses a form.
   *
   * @param contentType which has the boundary between the parts
   * @throws BadRequestException if the form is malformed, or has too many fields or more than one
   *     file
   */
  static SubmittedForm parse(ContentType contentType, byte[] bytes) throws BadRequestException {
    String boundary = boundary(contentType);
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxParts(QueryString.MAX_FIELDS);
    parser.setMaxLength(bytes.length);
    parser.setMaxFileSize(bytes.length);
    parser.setMaxMemoryFileSize(-1);
    parser.setUseFilesForPartsWithoutFileName(false);
    CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
    parser.parse(
        new ByteBufferContentSource(ByteBuffer.wrap(bytes)), Promise.Invocable.toPromise(parsed));
    try (MultiPartFormData.Parts parts = parsed.join()) {
      return form(parts);
    } catch (CompletionException malformed) {
      int fields = countParts(boundary, bytes);
      if (fields > QueryString.MAX_FIELDS) {
        throw new BadRequestException(
            List.of(Problem.tooMany("body", "", fields, "fields", QueryString.MAX_FIELDS)));
      }
      throw Utf8Text.rejection(
          "The form is malformed.", "Send multipart/form-data as RFC 7578 specifies.");
    }
  }

  /** Returns how many lines begin a part, without looking into the parts. */
  private static int countParts(String boundary, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String delimiter = "--" + boundary;
    int count = 0;
    int at = text.indexOf(delimiter);
    while (at >= 0) {
      int end = at + delimiter.length();
      boolean isLine = at == 0 || text.charAt(at - 1) == '\n';
      if (isLine && !text.startsWith("--", end)) {
        count++;
      }
      at = text.indexOf(delimiter, end);
    }
    return count;
  }

  /** Returns the boundary between two parts: RFC 2046, section 5.1.1. */
  private static String boundary(ContentType contentType) throws BadRequestException {
    Optional<String> boundary = contentType.parameter("boundary");
    if (boundary.isEmpty()) {
      throw Utf8Text.rejection(
          "The Content-Type has no boundary.", "Set it to the line between the parts of the form.");
    }
    if (boundary.get().length() > MAX_BOUNDARY_CHARACTERS) {
      throw Utf8Text.rejection(
          "The boundary in the Content-Type has " + boundary.get().length() + " characters.",
          "Use at most " + MAX_BOUNDARY_CHARACTERS + ".");
    }
    return boundary.get();
  }

  private static SubmittedForm form(MultiPartFormData.Parts parts) throws BadRequestException {
    List<QueryString.Field> fields = new ArrayList<>();
    Optional<DataFile> file = Optional.empty();
    for (MultiPart.Part part : parts) {
      if (part.getName() == null && part.getFileName() == null) {
        throw Utf8Text.rejection("A part of the form has no name.", "Give each field a name.");
      }
      ContentType type = contentType(part);
      byte[] value = bytes(part);
      if (part.getFileName() == null || !DataFile.isText(type.mediaType())) {
        type.checkCharset(value);
      }
      if (part.getFileName() == null) {
        if (value.length > 0) {
          fields.add(QueryString.Field.of(part.getName(), Utf8Text.decoded(value)));
        }
      } else if (!part.getFileName().isEmpty()) {
        if (file.isPresent()) {
          throw Utf8Text.rejection("The form has two files.", "Upload a single file.");
        }
        file =
            Optional.of(
                new DataFile(
                    type.mediaType(), type.parameter("charset"), part.getFileName(), value));
      }
    }
    return new SubmittedForm(new QueryString(fields), file);
  }

  private static ContentType contentType(MultiPart.Part part) {
    String type = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return ContentType.parse(type == null ? "" : type);
  }

  private static byte[] bytes(MultiPart.Part part) {
    try {
      return Content.Source.asInputStream(
              part.newContentSource(ByteBufferPool.SIZED_NON_POOLING, 0, -1))
          .readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
