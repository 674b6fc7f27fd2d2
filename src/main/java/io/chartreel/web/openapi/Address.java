package io.chartreel.web.openapi;

/**
 * A public address of the service, as its route table has it.
 *
 * @param path the template, which may have parameters
 * @param posts whether it answers POST besides GET
 */
public record Address(String path, boolean posts) {}
