package io.chartreel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strong entity tags, and the condition that names some: RFC 9110, sections 8.8.3 and 13.1.2. */
final class EntityTag {
  private static final int BYTES = 16;

  /** A member of a list of tags, with the comma behind it; a list may have empty members. */
  private static final Pattern MEMBER =
      Pattern.compile("[ \\t]*(?:(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"))?[ \\t]*(?:,|$)");

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
  static boolean isNamed(String tag, Collection<String> ifNoneMatch) {
    return ifNoneMatch.stream().anyMatch(line -> line.strip().equals("*") || names(line, tag));
  }

  private static boolean names(String line, String tag) {
    Matcher member = MEMBER.matcher(line);
    boolean named = false;
    int end = 0;
    while (end < line.length() && member.find(end) && member.start() == end) {
      named |= tag.equals(member.group(1));
      end = member.end();
    }
    return named && end == line.length();
  }
}
