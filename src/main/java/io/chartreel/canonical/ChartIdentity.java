package io.chartreel.canonical;

import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Parameter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a chart: the canonical form of a request, and the parts of it that the entity
 * tags of its images, its permalink and its signature are derived from. The canonical form is
 * written when it is first needed, at most once per thread, and so is the permalink. Thread-safe.
 */
public final class ChartIdentity {
  private final ChartRequest request;

  /** Two threads may both write it, with the same result. */
  private volatile @Nullable CanonicalJson json;

  /** Two threads may both compress it, with the same result. */
  private volatile @Nullable String permalink;

  private ChartIdentity(ChartRequest request) {
    this.request = request;
  }

  /** Returns the identity of a request's chart. */
  public static ChartIdentity of(ChartRequest request) {
    return new ChartIdentity(request);
  }

  private CanonicalJson json() {
    CanonicalJson written = json;
    if (written == null) {
      written = CanonicalJson.write(request);
      json = written;
    }
    return written;
  }

  /** Returns the whole canonical form, which is what a permalink contains. */
  public String definition() {
    return json().text();
  }

  /** Returns the length of the {@link #definition} in bytes of UTF-8. */
  public int definitionLength() {
    return definition().getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the part that decides every pixel and delay of the animation. */
  public String ofAnimation() {
    return json().without(Parameter.ALT, Parameter.FRAME);
  }

  /** Returns the part that decides every pixel of the still image. */
  public String ofStill() {
    return json().without(Parameter.ALT);
  }

  /**
   * Returns the part that is signed. A signature is valid for every still of a chart and for both
   * posters, but not for another alt text.
   */
  public String ofSignature() {
    return json().without(Parameter.POSTER, Parameter.FRAME);
  }

  /** Returns the {@link #definition} as {@link Permalink} packs it. */
  public String permalink() {
    String packed = permalink;
    if (packed == null) {
      packed = Permalink.pack(definition());
      permalink = packed;
    }
    return packed;
  }
}
