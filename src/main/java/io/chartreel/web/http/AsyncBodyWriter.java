package io.chartreel.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

/**
 * Writes a response body without blocking: each piece is written when the client has taken the one
 * before it, and no thread waits in between.
 */
final class AsyncBodyWriter implements WriteListener {
  private final ServletOutputStream out;
  private final Iterator<byte[]> pieces;
  private final CompletableFuture<Void> sent = new CompletableFuture<>();
  private boolean headersOnly;

  private AsyncBodyWriter(ServletOutputStream out, Iterator<byte[]> pieces) {
    this.out = out;
    this.pieces = pieces;
    this.headersOnly = !pieces.hasNext();
  }

  /**
   * Starts writing the body of an asynchronous response.
   *
   * @param pieces of the body. Each is requested after the one before it was written. If there are
   *     none, the headers are sent as they are, without a length
   * @return completes when everything is written, or fails: with a {@link ClientGoneException}, or
   *     with an error of the virtual machine, wrapped
   */
  static CompletableFuture<Void> start(HttpServletResponse response, Iterator<byte[]> pieces) {
    try {
      AsyncBodyWriter writer = new AsyncBodyWriter(response.getOutputStream(), pieces);
      writer.out.setWriteListener(writer);
      return writer.sent;
    } catch (IOException gone) {
      return CompletableFuture.failedFuture(new ClientGoneException(gone));
    }
  }

  @Override
  public void onWritePossible() throws IOException {
    try {
      write();
    } catch (Error failure) {
      onError(failure);
    }
  }

  private void write() throws IOException {
    while (out.isReady()) {
      if (headersOnly) {
        headersOnly = false;
        out.flush();
      } else if (!pieces.hasNext()) {
        sent.complete(null);
        return;
      } else {
        out.write(pieces.next());
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    sent.completeExceptionally(
        RequestErrors.in(failure)
            .map(RequestErrors::wrapped)
            .orElseGet(() -> new ClientGoneException(failure)));
  }
}
