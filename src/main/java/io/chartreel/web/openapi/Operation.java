package io.chartreel.web.openapi;

import io.chartreel.web.http.PageFooter;
import io.chartreel.web.link.ChartPaths;
import java.util.List;
import java.util.stream.Stream;

/** What an address answers. */
enum Operation {
  PAGE("/", "page", "The page of a chart, with a form and embed code", Input.CHART, "text/html"),
  GIF("/gif", "gif", "The animation", Input.CHART, "image/gif"),
  NAMED_GIF("/{name}.gif", "namedGif", "The animation with a file name", Input.CHART, "image/gif"),
  PACKED_GIF(
      "/c/{packed}.gif", "packedGif", "The animation of a permalink", Input.PACKED, "image/gif"),
  PNG("/png", "png", "One frame of the chart", Input.CHART, "image/png"),
  NAMED_PNG("/{name}.png", "namedPng", "One frame with a file name", Input.CHART, "image/png"),
  PACKED_PNG("/c/{packed}.png", "packedPng", "One frame of a permalink", Input.PACKED, "image/png"),
  WEBP("/webp", "webp", "The animation in fewer bytes", Input.CHART, "image/webp"),
  NAMED_WEBP(
      "/{name}.webp",
      "namedWebp",
      "The animation in fewer bytes, with a file name",
      Input.CHART,
      "image/webp"),
  PACKED_WEBP(
      "/c/{packed}.webp",
      "packedWebp",
      "The animation of a permalink in fewer bytes",
      Input.PACKED,
      "image/webp"),
  CHART(
      ChartPaths.CHART,
      "chart",
      "The animation, or one frame; accepts the URLs of QuickChart",
      Input.QUICK_CHART,
      "image/gif",
      "image/png",
      "image/webp"),
  JSON(
      ChartPaths.JSON,
      "describe",
      "How a request is understood, without drawing it",
      Input.CHART,
      "application/json"),
  NAMED_JSON(
      "/{name}.json",
      "namedDescribe",
      "How a request is understood, with a file name",
      Input.CHART,
      "application/json"),
  PACKED_JSON(
      "/c/{packed}.json",
      "packedDescribe",
      "How a permalink is understood",
      Input.PACKED,
      "application/json"),
  PACKED_PAGE("/c/{packed}", "packedPage", "The page of a permalink", Input.PACKED, "text/html"),
  DATA_URI(
      ChartPaths.DATA_URI, "dataUri", "The animation as a data URI", Input.CHART, "text/plain"),
  OEMBED(
      "/oembed",
      "oembed",
      "How to embed a chart whose URL was pasted, see oembed.com",
      Input.OEMBED,
      "application/json",
      "text/xml"),
  DOCS(PageFooter.DOCS, "docs", "The start of the documentation", Input.NOTHING, "text/html"),
  DOCS_PAGE(
      PageFooter.DOCS + "/{page}",
      "docsPage",
      "A page of the documentation",
      Input.NOTHING,
      "text/html"),
  OPEN_API(PageFooter.OPEN_API, "openApi", "This description", Input.NOTHING, "application/json");

  /** What an address reads from a request. */
  enum Input {
    /** A chart in the query or the body. */
    CHART,
    /** The same, or the parameters of QuickChart. */
    QUICK_CHART,
    /** A chart in the path, and how it is delivered in the query. */
    PACKED,
    /** The URL of a chart. */
    OEMBED,
    /** Nothing but the path. */
    NOTHING
  }

  private final String path;
  private final String id;
  private final String summary;
  private final Input input;
  private final List<String> mediaTypes;

  Operation(String path, String id, String summary, Input input, String... mediaTypes) {
    this.path = path;
    this.id = id;
    this.summary = summary;
    this.input = input;
    this.mediaTypes = List.of(mediaTypes);
  }

  /**
   * Returns the operation of an address.
   *
   * @throws IllegalArgumentException if there is none: the route table has a new address
   */
  static Operation of(Address address) {
    return Stream.of(values())
        .filter(operation -> operation.path.equals(address.path()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(address.path() + " is not described"));
  }

  /** Returns the name of its method in a generated client. */
  String id() {
    return id;
  }

  /** Returns what it answers, in a phrase. */
  String summary() {
    return summary;
  }

  Input input() {
    return input;
  }

  /** Returns the media types of its answers. */
  List<String> mediaTypes() {
    return mediaTypes;
  }

  /** Returns whether it reads a chart. */
  boolean isOfChart() {
    return input == Input.CHART || input == Input.QUICK_CHART || input == Input.PACKED;
  }

  /** Returns whether it answers with an image. */
  boolean isImage() {
    return mediaTypes.get(0).startsWith("image/");
  }

  /** Returns whether its answers have an entity tag. */
  boolean hasEntityTag() {
    return this != PAGE && this != PACKED_PAGE && this != OEMBED;
  }
}
