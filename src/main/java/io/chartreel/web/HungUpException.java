package io.chartreel.web;

/** The other side is gone, or too slow, before its request was read or its answer was sent. */
final class HungUpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HungUpException(Throwable cause) {
    super(cause);
  }
}
