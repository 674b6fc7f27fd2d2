package io.chartreel.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A file of the program that browsers fetch. The page names it with the version of its content, and
 * at that address it never changes; at the plain one it is asked for again.
 */
public final class StaticAsset {
  public static final StaticAsset STYLE =
      new StaticAsset("chartreel.css", "text/css; charset=utf-8");
  public static final StaticAsset SCRIPT =
      new StaticAsset("chartreel.js", "text/javascript; charset=utf-8");
  public static final StaticAsset ICON = new StaticAsset("favicon.svg", "image/svg+xml");

  /** All of them. */
  public static final List<StaticAsset> ALL =
      List.of(
          STYLE,
          SCRIPT,
          ICON,
          new StaticAsset("favicon.ico", "image/x-icon"),
          new StaticAsset("robots.txt", "text/plain; charset=utf-8"));

  private static final String VERSION = "v";

  private final String name;
  private final String mediaType;
  private final byte[] bytes;
  private final String version;

  private StaticAsset(String name, String mediaType) {
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = read(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    this.version = String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static byte[] read(String name) {
    try (InputStream in = StaticAsset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The path at which it is answered. */
  public String path() {
    return "/" + name;
  }

  /** The address of exactly this content. */
  public String address() {
    return path() + "?" + VERSION + "=" + version;
  }

  public void answer(Context ctx) {
    boolean exactly = version.equals(ctx.queryParam(VERSION));
    ctx.header(
        "Cache-Control", exactly ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    ResponseWriter.send(ctx, mediaType, bytes);
  }
}
