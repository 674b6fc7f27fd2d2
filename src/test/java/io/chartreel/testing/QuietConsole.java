package io.chartreel.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Keeps the request log of the services under test out of the console. */
public final class QuietConsole implements LauncherSessionListener {
  private static final String REQUEST = " INFO request - ";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    System.setErr(new PrintStream(new Filter(System.err), true, StandardCharsets.UTF_8));
  }

  /** Passes on all lines that are not of the request log. */
  private static final class Filter extends OutputStream {
    private final PrintStream console;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Filter(PrintStream console) {
      this.console = console;
    }

    @Override
    public synchronized void write(int c) {
      line.write(c);
      if (c == '\n') {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.contains(REQUEST)) {
          console.print(text);
        }
      }
    }
  }
}
