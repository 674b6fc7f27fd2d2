package io.chartreel.web.jetty;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.error.ErrorTexts;
import io.chartreel.web.error.UrlCheck;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * A connection that takes its memory from a pool that all connections share: for itself, and for
 * the headers of its request from their first byte to the end of the response.
 *
 * <pre>
 *   opened --&gt; IDLE ---------&gt; RECEIVING -----------&gt; PINNED
 *               ^   first byte   |  (headers, then       |   response sent
 *               |   of headers   |   perhaps a body)     |
 *               +----------------+-----------------------+
 *                                        release()
 *   IDLE, RECEIVING: may be evicted when another connection needs memory; the one that the server
 *                    has been waiting for longest is evicted first
 *   PINNED:          never evicted; begins with pin(), when nothing more is needed from the client
 * </pre>
 *
 * <p>Guarantees:
 *
 * <ul>
 *   <li>All connections together hold at most the memory of the pool, however many there are and
 *       whatever headers they send.
 *   <li>A new connection gets memory as long as any other is not pinned: clients that only hold
 *       connections open, or send slowly, do not lock others out.
 *   <li>A request whose headers or body do not fit is answered with 503, or its connection is
 *       closed if its headers are incomplete.
 * </ul>
 */
public final class MeteredConnection extends HttpConnection {
  /** The most headers of a request; other servers have the same limit. */
  static final int MAX_HEADERS = 100;

  /** Bytes that Jetty holds for a connection. */
  private static final int CONNECTION_BYTES = 4096;

  /** Bytes that Jetty and this program hold for a request whose headers are complete. */
  private static final int REQUEST_BYTES = 8192;

  /** Bytes for a header, apart from its characters. */
  private static final int BYTES_PER_HEADER = 160;

  /** Bytes for each byte of the headers: they are stored raw, and the URL in parts. */
  private static final int BYTES_PER_HEADER_BYTE = 3;

  /** Bytes for each character of the longest line so far: Jetty keeps a buffer of its length. */
  private static final int BYTES_PER_LINE_CHARACTER = 2;

  private final EvictingMemoryPool.Lease lease;
  private int headers;
  private int longestLine;

  private MeteredConnection(
      HttpConfiguration configuration,
      Connector connector,
      EndPoint client,
      EvictingMemoryPool memory) {
    super(configuration, connector, client);
    this.lease = memory.lease(client::close);
  }

  /**
   * Returns the size of the pool: memory for at most half as many connections as files can still be
   * opened, because the program needs the others, and while none is free no client is accepted.
   *
   * @param bytes that are available
   * @param freeFiles file descriptors that can still be opened; empty if unlimited
   */
  public static long poolBytes(long bytes, OptionalLong freeFiles) {
    return freeFiles.isEmpty()
        ? bytes
        : Math.min(bytes, CONNECTION_BYTES * (1 + freeFiles.getAsLong() / 2));
  }

  /** Returns a factory of connections that share a pool. */
  static HttpConnectionFactory factory(HttpConfiguration configuration, EvictingMemoryPool memory) {
    return new HttpConnectionFactory(configuration) {
      @Override
      public Connection newConnection(Connector connector, EndPoint client) {
        MeteredConnection connection =
            new MeteredConnection(getHttpConfiguration(), connector, client, memory);
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, client);
      }
    };
  }

  /** Returns the connection of a request. */
  public static MeteredConnection of(Request request) {
    return (MeteredConnection) request.getConnectionMetaData().getConnection();
  }

  /** Sets what runs if this connection is evicted from now on, instead of closing it. */
  public void onEviction(Runnable action) {
    lease.onEviction(action);
  }

  /** Protects this connection from eviction: its request is complete. */
  public void pin() {
    lease.pin();
  }

  /** Releases the memory of the request, which has been answered, and allows eviction again. */
  public void release() {
    lease.tryResize(CONNECTION_BYTES + BYTES_PER_LINE_CHARACTER * (long) longestLine);
    lease.onEviction(getEndPoint()::close);
    lease.unpin();
  }

  @Override
  public void onOpen() {
    if (lease.tryResize(CONNECTION_BYTES)) {
      super.onOpen();
    } else {
      close();
    }
  }

  @Override
  public void onClose(Throwable cause) {
    lease.release();
    super.onClose(cause);
  }

  @Override
  public void onFillable() {
    super.onFillable();
    boolean receivingHeaders = getParser().inHeaderState() && !getParser().isStart();
    if (receivingHeaders && !lease.tryResize(headerBytes())) {
      close();
    }
  }

  /** Returns the bytes for the connection and the headers that have arrived. */
  private long headerBytes() {
    return CONNECTION_BYTES
        + BYTES_PER_HEADER_BYTE * (long) getParser().getHeaderLength()
        + BYTES_PER_HEADER * (long) headers;
  }

  private void noteLength(HttpField field) {
    if (field.getValue() != null) {
      longestLine = Math.max(longestLine, field.getValue().length());
    }
  }

  @Override
  protected RequestHandler newRequestHandler() {
    return new RequestHandler() {
      @Override
      public void startRequest(String method, String uri, HttpVersion version) {
        headers = 0;
        longestLine = Math.max(longestLine, uri.length());
        try {
          super.startRequest(method, uri, version);
        } catch (IllegalArgumentException invalidUri) {
          // the parser drops the URI now, and with it the reason
          throw UrlCheck.isValidPath(Splitter.before(uri, '?'))
              ? invalidUri
              : new HttpException.RuntimeException(
                  HttpStatus.BAD_REQUEST_400, ErrorTexts.INVALID_PATH);
        }
      }

      @Override
      public void parsedHeader(HttpField field) {
        headers++;
        noteLength(field);
        if (headers > MAX_HEADERS) {
          throw new HttpException.RuntimeException(
              HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, "more than " + MAX_HEADERS);
        }
        super.parsedHeader(field);
      }

      /** Drops the field: nothing reads trailers. */
      @Override
      public void parsedTrailer(HttpField field) {
        noteLength(field);
      }

      @Override
      public boolean headerComplete() {
        if (!lease.tryResize(headerBytes() + REQUEST_BYTES)) {
          throw new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        return super.headerComplete();
      }
    };
  }
}
