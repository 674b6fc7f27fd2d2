package io.chartreel.web.admission;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/** A request whose body, or the beginning of it, is in memory. */
final class BufferedRequest extends Request.Wrapper {
  private ByteBuffer body;

  BufferedRequest(Request request, byte[] body) {
    super(request);
    this.body = ByteBuffer.wrap(body);
  }

  /** Returns how many bytes of the body are in memory and have not been read. */
  int length() {
    return body.remaining();
  }

  /** Lets the body be garbage-collected: it has been read. */
  void dropBody() {
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
