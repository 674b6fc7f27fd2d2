package io.chartreel.web.body;

import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

/** A form with a file: {@code multipart/form-data}, RFC 7578. All of it stays in memory. */
final class MultipartParser {
  private static final int MOST_PARTS = 200;
  private static final int LONGEST_BOUNDARY = 70;

  private MultipartParser() {}

  /**
   * What the form asks for: the file first, then its fields, then the query.
   *
   * @throws BadRequestException where it cannot be read
   */
  static ChartInput read(
      ContentType contentType, byte[] bytes, QueryString query, ChartParser parser)
      throws BadRequestException {
    SubmittedForm sent = form(contentType, bytes);
    ChartInput form = ChartInputs.form(sent.fields(), query);
    if (sent.file().isEmpty()) {
      return form;
    }
    SubmittedForm.Upload file = sent.file().get();
    return form.withFile(
        RequestBody.file(
            file.mediaType(), file.name(), file.bytes(), new QueryString(List.of()), parser));
  }

  /**
   * The form as it was sent.
   *
   * @throws BadRequestException where it cannot be read
   */
  static SubmittedForm form(ContentType contentType, byte[] bytes) throws BadRequestException {
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary(contentType));
    parser.setMaxParts(MOST_PARTS);
    parser.setMaxLength(bytes.length);
    parser.setMaxFileSize(bytes.length);
    parser.setMaxMemoryFileSize(-1);
    parser.setUseFilesForPartsWithoutFileName(false);
    CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
    parser.parse(
        new ByteBufferContentSource(ByteBuffer.wrap(bytes)), Promise.Invocable.toPromise(parsed));
    try (MultiPartFormData.Parts parts = parsed.join()) {
      return form(parts);
    } catch (CompletionException broken) {
      throw Utf8Text.refusal("is not the form that it says it is", "multipart/form-data, RFC 7578");
    }
  }

  /** Returns the line between two parts: RFC 2046, section 5.1.1. */
  private static String boundary(ContentType contentType) throws BadRequestException {
    Optional<String> boundary = contentType.parameter("boundary");
    if (boundary.isEmpty()) {
      throw Utf8Text.refusal("has no boundary between its parts", "one in the Content-Type");
    }
    if (boundary.get().length() > LONGEST_BOUNDARY) {
      throw Utf8Text.refusal(
          "has a boundary of " + boundary.get().length() + " characters between its parts",
          "up to " + LONGEST_BOUNDARY + " characters");
    }
    return boundary.get();
  }

  private static SubmittedForm form(MultiPartFormData.Parts parts) throws BadRequestException {
    List<QueryString.Field> fields = new ArrayList<>();
    Optional<SubmittedForm.Upload> file = Optional.empty();
    for (MultiPart.Part part : parts) {
      if (part.getName() == null && part.getFileName() == null) {
        throw Utf8Text.refusal("has a part without a name", "a name for each field");
      }
      ContentType type = contentType(part);
      byte[] value = bytes(part);
      type.checkCharset(value);
      if (part.getFileName() == null) {
        if (value.length > 0) {
          fields.add(QueryString.Field.of(part.getName(), Utf8Text.decoded(value)));
        }
      } else if (!part.getFileName().isEmpty()) {
        if (file.isPresent()) {
          throw Utf8Text.refusal("has two files", "one file");
        }
        file = Optional.of(new SubmittedForm.Upload(part.getFileName(), type.mediaType(), value));
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
