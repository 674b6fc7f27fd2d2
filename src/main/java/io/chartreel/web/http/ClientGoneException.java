package io.chartreel.web.http;

/** The client disconnected, or was too slow, before its request was read or answered. */
public final class ClientGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with what the server noticed. */
  public ClientGoneException(Throwable cause) {
    super(cause);
  }
}
