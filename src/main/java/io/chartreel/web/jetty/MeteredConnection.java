package io.chartreel.web.jetty;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.error.ExceptionMapping;
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
 * A connection that takes its memory from what there is for all: for itself, and for the head of
 * its request while that comes and is answered.
 */
public final class MeteredConnection extends HttpConnection {
  /** What Jetty holds for a connection, in bytes. */
  private static final int CONNECTION = 4096;

  /** What it and we hold for a request whose head is there. */
  private static final int REQUEST = 8192;

  /** A line of the head beside its letters. */
  private static final int FIELD = 160;

  /** For each byte of the head: it is kept as it came, and its address in parts. */
  private static final int PER_BYTE = 3;

  /** For each letter of the longest line that ever came: Jetty keeps room for it. */
  private static final int PER_LETTER = 2;

  /** How many headers a request may have, which is as many as with other servers. */
  static final int MOST_FIELDS = 100;

  private final EvictingMemoryPool.Lease arrival;
  private int fields;
  private int longest;

  private MeteredConnection(
      HttpConfiguration configuration,
      Connector connector,
      EndPoint client,
      EvictingMemoryPool arrivals) {
    super(configuration, connector, client);
    this.arrival = arrivals.lease(client::close);
  }

  /**
   * Memory for connections: no more than for half as many as files can still be opened, for the
   * program opens others, and where none can be opened nobody can come for a second.
   *
   * @param bytes that there are
   * @param files that can be opened beside those that are open
   */
  public static long memory(long bytes, OptionalLong files) {
    return files.isEmpty() ? bytes : Math.min(bytes, CONNECTION * (1 + files.getAsLong() / 2));
  }

  /** Makes connections that share some memory. */
  static HttpConnectionFactory factory(
      HttpConfiguration configuration, EvictingMemoryPool arrivals) {
    return new HttpConnectionFactory(configuration) {
      @Override
      public Connection newConnection(Connector connector, EndPoint client) {
        MeteredConnection made =
            new MeteredConnection(getHttpConfiguration(), connector, client, arrivals);
        made.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(made, connector, client);
      }
    };
  }

  /** That on which a request came. */
  static MeteredConnection of(Request request) {
    return (MeteredConnection) request.getConnectionMetaData().getConnection();
  }

  /** What is run where it has to give way from now on, in place of being closed. */
  void onEviction(Runnable refusal) {
    arrival.onEviction(refusal);
  }

  /** All that is needed of its request is there, and it does not give way. */
  void pin() {
    arrival.pin();
  }

  /** Gives back what its request had, which is answered, and waits for the next one. */
  void isAnswered() {
    arrival.tryResize(CONNECTION + PER_LETTER * (long) longest);
    arrival.onEviction(getEndPoint()::close);
    arrival.unpin();
  }

  @Override
  public void onOpen() {
    if (arrival.tryResize(CONNECTION)) {
      super.onOpen();
    } else {
      close();
    }
  }

  @Override
  public void onClose(Throwable cause) {
    arrival.release();
    super.onClose(cause);
  }

  @Override
  public void onFillable() {
    super.onFillable();
    boolean within = getParser().inHeaderState() && !getParser().isStart();
    if (within && !arrival.tryResize(head())) {
      close();
    }
  }

  /** Bytes for the head as far as it has come. */
  private long head() {
    return CONNECTION + PER_BYTE * (long) getParser().getHeaderLength() + FIELD * (long) fields;
  }

  private void noteLength(HttpField field) {
    if (field.getValue() != null) {
      longest = Math.max(longest, field.getValue().length());
    }
  }

  @Override
  protected RequestHandler newRequestHandler() {
    return new RequestHandler() {
      @Override
      public void startRequest(String method, String uri, HttpVersion version) {
        fields = 0;
        longest = Math.max(longest, uri.length());
        try {
          super.startRequest(method, uri, version);
        } catch (IllegalArgumentException noAddress) {
          // the parser forgets the address now, and with it what is wrong there
          throw ExceptionMapping.isBroken(Splitter.before(uri, '?'))
              ? new HttpException.RuntimeException(
                  HttpStatus.BAD_REQUEST_400, ExceptionMapping.BROKEN_PATH)
              : noAddress;
        }
      }

      @Override
      public void parsedHeader(HttpField field) {
        fields++;
        noteLength(field);
        if (fields > MOST_FIELDS) {
          throw new HttpException.RuntimeException(
              HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, "more than " + MOST_FIELDS);
        }
        super.parsedHeader(field);
      }

      /** Nobody asks for them, so they are not kept. */
      @Override
      public void parsedTrailer(HttpField field) {
        noteLength(field);
      }

      @Override
      public boolean headerComplete() {
        if (!arrival.tryResize(head() + REQUEST)) {
          throw new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        return super.headerComplete();
      }
    };
  }
}
