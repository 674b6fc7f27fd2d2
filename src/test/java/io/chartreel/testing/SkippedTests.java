package io.chartreel.testing;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints why tests were skipped, such as a program that is not installed: Maven prints only how
 * many were. One line for each class and reason.
 */
public final class SkippedTests implements TestExecutionListener {
  private final PrintStream console;

  /** The number of skipped tests by class and reason. */
  private final Map<String, Integer> skipped = new LinkedHashMap<>();

  /** Creates a listener that prints on the console. */
  public SkippedTests() {
    this(System.err);
  }

  SkippedTests(PrintStream console) {
    this.console = console;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    add(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      add(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  private synchronized void add(TestIdentifier test, String reason) {
    skipped.merge(className(test) + ": " + reason, 1, Integer::sum);
  }

  private static String className(TestIdentifier test) {
    if (test.getSource().orElse(null) instanceof MethodSource method) {
      return method.getClassName();
    }
    return test.getSource().orElse(null) instanceof ClassSource type
        ? type.getClassName()
        : test.getDisplayName();
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    skipped.forEach(
        (place, count) ->
            console.println(
                "Skipped " + count + (count == 1 ? " test" : " tests") + " of " + place));
    skipped.clear();
  }
}
