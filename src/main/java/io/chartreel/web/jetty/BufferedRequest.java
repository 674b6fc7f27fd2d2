package io.chartreel.web.jetty;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/** A request with the beginning of its body, or all of it, beside it. */
final class BufferedRequest extends Request.Wrapper {
  private ByteBuffer body;

  BufferedRequest(Request request, byte[] bytes) {
    super(request);
    this.body = ByteBuffer.wrap(bytes);
  }

  int length() {
    return body.remaining();
  }

  /** Lets go of the body: it has been read. */
  void forget() {
    body = BufferUtil.EMPTY_BUFFER;
  }

  @Override
  public Content.Chunk read() {
    if (!body.hasRemaining()) {
      return super.read();
    }
    Content.Chunk chunk = Content.Chunk.from(body.slice(), false);
    body.position(body.limit());
    return chunk;
  }
}
