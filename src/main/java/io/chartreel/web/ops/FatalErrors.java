package io.chartreel.web.ops;

import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process on errors that belong to no request, so that a supervisor can restart it: any
 * failure during startup, and later an error of the JVM, such as {@link OutOfMemoryError}, outside
 * a request. Thread-safe.
 */
public final class FatalErrors implements Thread.UncaughtExceptionHandler {
  /** The errors of this process. */
  public static final FatalErrors OF_PROCESS =
      new FatalErrors(code -> Runtime.getRuntime().halt(code));

  private static final String EXITING = "Exiting after a failure outside a request: ";

  static {
    // loads the classes that end the JVM; later there may be no memory to load them
    Runtime.getRuntime().removeShutdownHook(new Thread());
  }

  /** The exit code if startup fails. */
  static final int START_FAILED = 1;

  /** The exit code after an error outside a request, as with -XX:+ExitOnOutOfMemoryError. */
  static final int EXITED = 3;

  private final IntConsumer halt;
  private volatile Runnable cleanup = () -> {};
  private volatile boolean started;

  /**
   * Creates a handler.
   *
   * @param halt ends the process with an exit code, without shutdown hooks, which need threads
   */
  FatalErrors(IntConsumer halt) {
    this.halt = halt;
  }

  /** Sets what runs before the process ends, in place of shutdown hooks. */
  public void onEnd(Runnable cleanup) {
    this.cleanup = cleanup;
  }

  /** Notes that startup is complete. */
  public void started() {
    started = true;
  }

  /** Logs why startup failed, in one sentence, and ends the process with exit code 1. */
  public void startFailed(Throwable failure) {
    try {
      log("Startup failed: ", sentence(failure), failure);
      cleanup.run();
    } finally {
      halt.accept(START_FAILED);
    }
  }

  /** Ends the process if it must not go on; logs any other failure. */
  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (!started) {
      startFailed(failure);
    } else if (failure instanceof VirtualMachineError) {
      try {
        log(EXITING, failure.toString(), failure);
        cleanup.run();
      } finally {
        halt.accept(EXITED);
      }
    } else {
      log("A thread failed\n", FailureLog.stack(failure), failure);
    }
  }

  /** Ends the process if a task outside a request failed with an error of the JVM. */
  public void check(Throwable failure) {
    if (failure instanceof VirtualMachineError) {
      uncaughtException(Thread.currentThread(), failure);
    }
  }

  /** Returns a task whose JVM errors end the process, for executors that swallow failures. */
  public Runnable guard(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (VirtualMachineError failure) {
        check(failure);
        throw failure;
      }
    };
  }

  /** Logs a line; writes it to standard error if there is no logger, or no memory for one. */
  private static void log(String event, String detail, Throwable cause) {
    try {
      Logger log = LoggerFactory.getLogger(FatalErrors.class);
      log.error("{}{}", event, detail);
      log.debug("The cause", cause);
    } catch (Throwable noLogger) {
      System.err.print(event);
      System.err.println(detail);
    }
  }

  private static String sentence(Throwable failure) {
    Throwable cause = failure.getCause();
    if (failure instanceof ExceptionInInitializerError && cause != null) {
      return sentence(cause);
    }
    String message = failure.getMessage();
    boolean plain = failure instanceof Exception || failure instanceof OutOfMemoryError;
    return plain && message != null ? message : failure.toString();
  }
}
