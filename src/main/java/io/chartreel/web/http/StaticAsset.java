package io.chartreel.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A file that the pages load. Pages link to it with a version in the query, and at that URL it
 * never changes. Without the version it is cached for an hour.
 */
public final class StaticAsset {
  /** The style sheet of all pages. */
  public static final StaticAsset STYLE =
      new StaticAsset("chartreel.css", "text/css; charset=utf-8");

  /** The style sheet of pages that consist of text: the documentation and errors. */
  public static final StaticAsset TEXT_STYLE =
      new StaticAsset("docs.css", "text/css; charset=utf-8");

  /** The scripts of the page with the form, which know nothing of each other. */
  public static final List<StaticAsset> SCRIPTS =
      Stream.of("page.js", "form.js", "player.js", "grid.js")
          .map(name -> new StaticAsset(name, "text/javascript; charset=utf-8"))
          .toList();

  /** The icon of all pages. */
  public static final StaticAsset ICON = new StaticAsset("favicon.svg", "image/svg+xml");

  /** All files, including those that browsers request without a link. */
  public static final List<StaticAsset> ALL =
      Stream.concat(
              SCRIPTS.stream(),
              Stream.of(
                  STYLE,
                  TEXT_STYLE,
                  ICON,
                  new StaticAsset("favicon.ico", "image/x-icon"),
                  new StaticAsset("robots.txt", "text/plain; charset=utf-8")))
          .toList();

  private static final String VERSION = "v";

  private final String name;
  private final String mediaType;
  private final byte[] bytes;
  private final byte[] gzipped;
  private final String version;

  private StaticAsset(String name, String mediaType) {
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = read(name);
    this.gzipped = ContentCoding.gzip(bytes, Deflater.BEST_COMPRESSION);
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

  /** Returns the path of the file. */
  public String path() {
    return "/" + name;
  }

  /** Returns the URL of this version of the file. */
  public String address() {
    return path() + "?" + VERSION + "=" + version;
  }

  /** Responds with the file. */
  public void answer(Context ctx) {
    boolean versioned = version.equals(ctx.queryParam(VERSION));
    ctx.header(
        "Cache-Control",
        versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    ContentCoding coding = ResponseWriter.coding(ctx, mediaType, bytes.length);
    ResponseWriter.send(ctx, mediaType, coding, coding == ContentCoding.GZIP ? gzipped : bytes);
  }
}
