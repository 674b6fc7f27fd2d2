package io.chartreel.web;

import io.chartreel.request.Asked;
import io.chartreel.request.BadRequestException;
import io.chartreel.request.BodyText;
import io.chartreel.request.Limits;
import io.chartreel.request.QueryString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
final class Multipart {
  private static final int MOST_PARTS = 200;

  private Multipart() {}

  /**
   * What the form asks for: the file first, then its fields, then the query.
   *
   * @throws BadRequestException where it cannot be read
   */
  static Asked read(String contentType, byte[] bytes, QueryString query, Limits limits)
      throws BadRequestException {
    SentForm sent = form(contentType, bytes);
    Asked form = Asked.form(sent.fields(), query);
    if (sent.file().isEmpty()) {
      return form;
    }
    SentForm.Upload file = sent.file().get();
    return form.withFile(
        Body.file(file.mediaType(), file.name(), file.bytes(), new QueryString(List.of()), limits));
  }

  /**
   * The form as it was sent.
   *
   * @throws BadRequestException where it cannot be read
   */
  static SentForm form(String contentType, byte[] bytes) throws BadRequestException {
    String boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null) {
      throw BodyText.refusal("has no boundary between its parts", "one in the Content-Type");
    }
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
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
      throw BodyText.refusal("is not the form that it says it is", "multipart/form-data, RFC 7578");
    }
  }

  private static SentForm form(MultiPartFormData.Parts parts) throws BadRequestException {
    List<QueryString.Field> fields = new ArrayList<>();
    Optional<MultiPart.Part> file = Optional.empty();
    for (MultiPart.Part part : parts) {
      if (part.getName() == null && part.getFileName() == null) {
        throw BodyText.refusal("has a part without a name", "a name for each field");
      }
      if (part.getFileName() == null) {
        byte[] value = bytes(part);
        if (value.length > 0) {
          fields.add(QueryString.Field.of(part.getName(), BodyText.decoded(value)));
        }
      } else if (!part.getFileName().isEmpty()) {
        if (file.isPresent()) {
          throw BodyText.refusal("has two files", "one file");
        }
        file = Optional.of(part);
      }
    }
    return new SentForm(new QueryString(fields), file.map(Multipart::upload));
  }

  private static SentForm.Upload upload(MultiPart.Part part) {
    String type = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
    String mediaType = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return new SentForm.Upload(part.getFileName(), mediaType, bytes(part));
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
