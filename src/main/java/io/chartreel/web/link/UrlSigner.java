package io.chartreel.web.link;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.syntax.QueryString;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What lets the service draw only charts that its operator wants: an HMAC-SHA256 (RFC 2104) over
 * the definition of a chart and its alternative text, in base64url. It is of the chart and not of
 * an address, so it fits every spelling and every still of it, and whether it starts with its end.
 *
 * @param keys the first signs; each is believed, so that a key can be replaced while addresses with
 *     the old one are still in use. Without any, nothing needs a signature
 */
public record UrlSigner(List<String> keys) {
  /** Nothing needs a signature. */
  public static final UrlSigner NONE = new UrlSigner(List.of());

  /** The parameter of an address that has the signature. */
  public static final String PARAMETER = "sig";

  /** The fewest characters of a key. */
  public static final int SHORTEST_KEY = 16;

  private static final String ALGORITHM = "HmacSHA256";

  /** Copies, and refuses a key that could be guessed. */
  public UrlSigner {
    keys = List.copyOf(keys);
    if (!keys.stream().allMatch(UrlSigner::isKey)) {
      throw new IllegalArgumentException(
          "A signing key has fewer than " + SHORTEST_KEY + " characters.");
    }
  }

  /** Returns whether a text is long enough for a key, the space around it not counted. */
  public static boolean isKey(String text) {
    String key = text.strip();
    return key.codePointCount(0, key.length()) >= SHORTEST_KEY;
  }

  /** Whether charts need a signature. */
  public boolean areNeeded() {
    return !keys.isEmpty();
  }

  /**
   * Checks the signature of a chart, in a time that does not tell how much of it is right.
   *
   * @param query of the address that was asked for, or that of a chart which another answer names
   * @throws HttpResponseException 403, where one is needed and none of the keys made it
   */
  public void check(QueryString query, ChartIdentity chart) {
    if (!areNeeded()) {
      return;
    }
    String given =
        query.fields().stream()
            .filter(field -> field.name().equals(PARAMETER))
            .map(QueryString.Field::value)
            .findFirst()
            .orElse("");
    boolean right = false;
    for (String key : keys) {
      right |= MessageDigest.isEqual(bytes(given), bytes(of(chart, key)));
    }
    if (!right) {
      throw new HttpResponseException(
          HttpStatus.FORBIDDEN.getCode(),
          query.has(PARAMETER)
              ? "The signature (sig) is not that of this chart; who runs the service signs charts."
              : "This chart has no signature (sig); who runs the service signs charts.");
    }
  }

  /** Checks the signature of a chart, as {@link #check(QueryString, ChartIdentity)} does. */
  public void check(QueryString query, ChartRequest chart) {
    if (areNeeded()) {
      check(query, ChartIdentity.of(chart));
    }
  }

  /** An address of a chart, with its signature where one is needed. */
  public String signed(String address, ChartRequest chart) {
    return areNeeded() ? signed(address, ChartIdentity.of(chart)) : address;
  }

  /** An address of a chart, with its signature where one is needed. */
  public String signed(String address, ChartIdentity chart) {
    return areNeeded() ? address + (address.contains("?") ? '&' : '?') + parameter(chart) : address;
  }

  /**
   * The signature of a chart, as it stands in an address.
   *
   * @throws IllegalStateException without keys
   */
  public String parameter(ChartRequest chart) {
    return parameter(ChartIdentity.of(chart));
  }

  private String parameter(ChartIdentity chart) {
    if (!areNeeded()) {
      throw new IllegalStateException("there is no key");
    }
    return PARAMETER + '=' + of(chart, keys.get(0));
  }

  private static String of(ChartIdentity chart, String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(key), ALGORITHM));
      byte[] code = mac.doFinal(bytes(chart.ofSignature()));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Says how many keys there are, and none of them. */
  @Override
  public String toString() {
    return "Signatures[" + keys.size() + " keys]";
  }
}
