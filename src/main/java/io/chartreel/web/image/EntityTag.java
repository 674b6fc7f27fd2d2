package io.chartreel.web.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;

/** Strong entity tags, and the condition that names some: RFC 9110, sections 8.8.3 and 13.1.2. */
public final class EntityTag {
  private static final int BYTES = 16;

  private EntityTag() {}

  /** The tag of what some texts decide: another one where any of them is another. */
  static String of(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    byte[] hash = Arrays.copyOf(digest.digest(), BYTES);
    return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Whether the lines of {@code If-None-Match} name a tag, weak or strong, or any by {@code *}. A
   * line that is no list of tags names none.
   */
  public static boolean isNamed(String tag, Collection<String> ifNoneMatch) {
    return ifNoneMatch.stream().anyMatch(line -> line.strip().equals("*") || names(line, tag));
  }

  /** Reads the list once from left to right; it may have empty members. */
  private static boolean names(String line, String tag) {
    boolean named = false;
    int at = skipSpace(line, 0);
    while (at < line.length()) {
      if (line.charAt(at) != ',') {
        int start = line.startsWith("W/", at) ? at + 2 : at;
        int end = endOfTag(line, start);
        if (end == start) {
          return false;
        }
        named |= end - start == tag.length() && line.startsWith(tag, start);
        at = skipSpace(line, end);
      }
      if (at < line.length() && line.charAt(at) != ',') {
        return false;
      }
      at = skipSpace(line, at + 1);
    }
    return named;
  }

  /** Where a quoted tag ends that begins somewhere; there, if none does. */
  private static int endOfTag(String line, int start) {
    if (!line.startsWith("\"", start)) {
      return start;
    }
    int end = line.indexOf('"', start + 1);
    boolean whole =
        end > start && line.substring(start + 1, end).chars().allMatch(EntityTag::isOfTag);
    return whole ? end + 1 : start;
  }

  private static boolean isOfTag(int c) {
    return c > 0x20 && c != 0x7F && c <= 0xFF;
  }

  private static int skipSpace(String line, int start) {
    int at = start;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
