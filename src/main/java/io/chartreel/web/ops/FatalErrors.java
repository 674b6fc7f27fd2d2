package io.chartreel.web.ops;

import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process on errors that belong to no request: any failure before the start is complete,
 * and later an error of the virtual machine, such as {@link OutOfMemoryError}, outside a request. A
 * supervisor restarts the process then. Thread-safe.
 */
public final class FatalErrors implements Thread.UncaughtExceptionHandler {
  /** Those of this process. */
  public static final FatalErrors OF_PROCESS =
      new FatalErrors(code -> Runtime.getRuntime().halt(code));

  private static final String ENDS = "Chartreel ends, for a thread failed outside a request: ";

  static {
    // loads the classes that end the JVM: later there may be no memory for them
    Runtime.getRuntime().removeShutdownHook(new Thread());
  }

  /** The exit code where the start fails. */
  static final int START_FAILED = 1;

  /** The exit code after an error outside a request: that of -XX:+ExitOnOutOfMemoryError. */
  static final int ENDED = 3;

  private final IntConsumer halt;
  private volatile Runnable cleanup = () -> {};
  private volatile boolean started;

  /**
   * Errors that end something.
   *
   * @param halt ends it with an exit code and runs no shutdown hooks, for these need threads
   */
  FatalErrors(IntConsumer halt) {
    this.halt = halt;
  }

  /** Sets what is run before the process ends, in place of shutdown hooks. */
  public void onEnd(Runnable cleanup) {
    this.cleanup = cleanup;
  }

  /** Notes that the start is complete. */
  public void started() {
    started = true;
  }

  /** Ends a start that failed, with exit code 1 and one sentence on standard error. */
  public void startFailed(Throwable failure) {
    try {
      log("Chartreel does not start: ", sentence(failure), failure);
      cleanup.run();
    } finally {
      halt.accept(START_FAILED);
    }
  }

  /** Ends the process where it must not go on; logs any other failure. */
  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (!started) {
      startFailed(failure);
    } else if (failure instanceof VirtualMachineError) {
      try {
        log(ENDS, failure.toString(), failure);
        cleanup.run();
      } finally {
        halt.accept(ENDED);
      }
    } else {
      log("A thread failed\n", FailureLog.stack(failure), failure);
    }
  }

  /** Ends the process if a job outside a request failed with an error of the virtual machine. */
  public void check(Throwable failure) {
    if (failure instanceof VirtualMachineError) {
      uncaughtException(Thread.currentThread(), failure);
    }
  }

  /** Returns a job whose errors end the process, to be run where failures are not looked at. */
  public Runnable guard(Runnable job) {
    return () -> {
      try {
        job.run();
      } catch (VirtualMachineError failure) {
        check(failure);
        throw failure;
      }
    };
  }

  /** Writes a line: with a logger if there is one, and memory for it. */
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
