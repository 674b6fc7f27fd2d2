package io.chartreel.web.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.request.parameter.Limits;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.image.EntityTag;
import io.chartreel.web.link.PublicAddress;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers {@code /openapi.json}: the description of the service for programs. It is written when it
 * is first requested. Thread-safe.
 */
public final class OpenApiHandler {
  private static final String MEDIA_TYPE = "application/json";

  private final Supplier<List<Address>> addresses;
  private final PublicAddress address;
  private final Limits limits;
  private final boolean signing;

  /** Written at most a few times, with equal contents; never changed once it is here. */
  private volatile Optional<ObjectNode> document = Optional.empty();

  /**
   * Creates a handler.
   *
   * @param addresses the route table, which is read at the first request
   * @param address of the service
   * @param limits of the service
   * @param signing whether charts have to be signed
   */
  public OpenApiHandler(
      Supplier<List<Address>> addresses, PublicAddress address, Limits limits, boolean signing) {
    this.addresses = addresses;
    this.address = address;
    this.limits = limits;
    this.signing = signing;
  }

  /** Responds with the description. */
  public void answer(Context ctx) {
    byte[] body = body(address.absolute(ctx, ""));
    String tag = EntityTag.of(body, ResponseWriter.coding(ctx, MEDIA_TYPE, body.length));
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "no-cache");
    ResponseWriter.openToAll(ctx);
    if (EntityTag.isNamed(tag, Collections.list(ctx.req().getHeaders("If-None-Match")))) {
      ResponseWriter.notModified(ctx);
    } else {
      ResponseWriter.send(ctx, MEDIA_TYPE, body);
    }
  }

  private byte[] body(String url) {
    ObjectNode described = JsonNodeFactory.instance.objectNode();
    described.setAll(document());
    described.putArray("servers").addObject().put("url", url);
    return described.toString().getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode document() {
    Optional<ObjectNode> known = document;
    if (known.isPresent()) {
      return known.get();
    }
    ObjectNode written = new OpenApiDocument(addresses.get(), limits, signing).json();
    document = Optional.of(written);
    return written;
  }
}
