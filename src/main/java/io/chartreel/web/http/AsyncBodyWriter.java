package io.chartreel.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

/**
 * A body on its way to a client who may be slow: each piece is written when there is room for it,
 * and in between no thread waits.
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
   * Begins to send the body of an asynchronous answer.
   *
   * @param pieces what the body is made of; each is asked for when the one before it is written.
   *     Without any the headers are sent as they are, with no length
   * @return done when all of it is written; it fails with a {@link ClientGoneException}
   */
  static CompletableFuture<Void> begin(HttpServletResponse response, Iterator<byte[]> pieces) {
    try {
      AsyncBodyWriter sending = new AsyncBodyWriter(response.getOutputStream(), pieces);
      sending.out.setWriteListener(sending);
      return sending.sent;
    } catch (IOException hungUp) {
      return CompletableFuture.failedFuture(new ClientGoneException(hungUp));
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
