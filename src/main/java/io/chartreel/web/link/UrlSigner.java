package io.chartreel.web.link;

import io.chartreel.canonical.ChartIdentity;
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
 * Signs charts, so that the service draws only those that its operator wants. A signature is the
 * HMAC-SHA256 (RFC 2104) of a chart's canonical form, in base64url. It belongs to the chart, not to
 * one URL: it is valid for all notations, all stills and both posters. Thread-safe.
 *
 * @param keys the first signs and all are accepted, so that a key can be replaced while URLs with
 *     the old one are in use; without keys no chart needs a signature
 */
public record UrlSigner(List<String> keys) {
  /** A signer without keys. */
  public static final UrlSigner NONE = new UrlSigner(List.of());

  /** The name of the parameter that contains the signature. */
  public static final String PARAMETER = "sig";

  /** The fewest characters of a key. */
  public static final int MIN_KEY_LENGTH = 16;

  private static final String ALGORITHM = "HmacSHA256";

  /** Copies the keys, and rejects a key that is too short. */
  public UrlSigner {
    keys = List.copyOf(keys);
    if (!keys.stream().allMatch(UrlSigner::isKey)) {
      throw new IllegalArgumentException(
          "A signing key has fewer than " + MIN_KEY_LENGTH + " characters.");
    }
  }

  /** Returns whether a text is long enough for a key, without surrounding spaces. */
  public static boolean isKey(String text) {
    String key = text.strip();
    return key.codePointCount(0, key.length()) >= MIN_KEY_LENGTH;
  }

  /** Returns whether charts need a signature. */
  public boolean areNeeded() {
    return !keys.isEmpty();
  }

  /**
   * Checks the signature of a chart, in constant time.
   *
   * @param query of the chart's URL, which contains the signature
   * @throws HttpResponseException 403 if a signature is needed and was made by none of the keys
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
              ? "The signature (sig) does not match this chart. Ask the operator for a signed URL."
              : "This chart isn't signed (sig). Ask the operator for a signed URL.");
    }
  }

  /** Returns a URL of a chart, with its signature if one is needed. */
  public String signed(String address, ChartIdentity chart) {
    return areNeeded() ? address + (address.contains("?") ? '&' : '?') + parameter(chart) : address;
  }

  /**
   * Returns the signature of a chart as a parameter of its URLs.
   *
   * @throws IllegalStateException if there are no keys
   */
  public String parameter(ChartIdentity chart) {
    if (!areNeeded()) {
      throw new IllegalStateException("no keys");
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

  /** Returns the number of keys, but no key. */
  @Override
  public String toString() {
    return "UrlSigner[" + keys.size() + " keys]";
  }
}
