package io.chartreel.web.page;

/**
 * What somebody copies to show a chart in one kind of place.
 *
 * @param id that no other has, for the page
 * @param name of the kind of place
 * @param text what is copied
 * @param note what that place may do to so long an address; empty where it is short enough
 */
public record Snippet(String id, String name, String text, String note) {}
