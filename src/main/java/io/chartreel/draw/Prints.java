package io.chartreel.draw;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What texts cover, kept for the next time: most texts of a film are in many of its frames. Holds
 * the {@value #MOST} that were used last.
 */
final class Prints {
  private static final int MOST = 256;

  private final Map<Text, Coverage> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, Coverage> eldest) {
          return size() > MOST;
        }
      };

  Coverage of(Text text) {
    return kept.computeIfAbsent(text, Coverage::of);
  }
}
