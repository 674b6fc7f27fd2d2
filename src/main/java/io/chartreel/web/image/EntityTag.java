package io.chartreel.web.image;

import io.chartreel.web.http.ContentCoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;

/**
 * Strong entity tags and the condition {@code If-None-Match}: RFC 9110, 8.8.3 and 13.1.2.
 *
 * <p>Jetty's {@code QuotedCSV.Etags} is no substitute: it throws several unchecked exceptions for
 * malformed headers, {@code x""} among them.
 */
public final class EntityTag {
  private static final int HASH_BYTES = 16;

  private EntityTag() {}

  /** Returns the tag of a representation that depends on nothing but some texts. */
  static String of(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return quoted(digest.digest());
  }

  /**
   * Returns the tag of a representation. It differs from the tag of the same bytes in another
   * coding: RFC 9110, section 8.8.3.3.
   *
   * @param bytes before they are encoded
   */
  public static String of(byte[] bytes, ContentCoding coding) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    if (coding != ContentCoding.IDENTITY) {
      digest.update(coding.name().getBytes(StandardCharsets.UTF_8));
    }
    return quoted(digest.digest());
  }

  private static String quoted(byte[] digest) {
    byte[] hash = Arrays.copyOf(digest, HASH_BYTES);
    return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missingFromJdk) {
      throw new IllegalStateException(missingFromJdk);
    }
  }

  /**
   * Returns whether the lines of {@code If-None-Match} contain a tag, weak or strong, or a star. A
   * line that is not a list of tags matches nothing.
   */
  public static boolean isNamed(String tag, Collection<String> ifNoneMatch) {
    return ifNoneMatch.stream().anyMatch(line -> line.strip().equals("*") || contains(line, tag));
  }

  /** Parses a list, which may have empty members, in linear time. */
  private static boolean contains(String line, String tag) {
    boolean found = false;
    int at = skipSpace(line, 0);
    while (at < line.length()) {
      if (line.charAt(at) != ',') {
        int start = line.startsWith("W/", at) ? at + 2 : at;
        int end = endOfTag(line, start);
        if (end == start) {
          return false;
        }
        found |= end - start == tag.length() && line.startsWith(tag, start);
        at = skipSpace(line, end);
      }
      if (at < line.length() && line.charAt(at) != ',') {
        return false;
      }
      at = skipSpace(line, at + 1);
    }
    return found;
  }

  /**
   * Returns the end of the quoted tag that starts at an index; the index itself if no tag starts
   * there.
   */
  private static int endOfTag(String line, int start) {
    if (!line.startsWith("\"", start)) {
      return start;
    }
    int end = line.indexOf('"', start + 1);
    boolean whole =
        end > start && line.substring(start + 1, end).chars().allMatch(EntityTag::isTagCharacter);
    return whole ? end + 1 : start;
  }

  private static boolean isTagCharacter(int c) {
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
