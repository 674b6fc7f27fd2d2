package io.chartreel.web.http;

/** The other side is gone, or too slow, before its request was read or its answer was sent. */
public final class ClientGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ClientGoneException(Throwable cause) {
    super(cause);
  }
}
