package io.chartreel.web.error;

import java.util.List;
import java.util.Optional;

/**
 * The page that says what is wrong.
 *
 * @param style the address of the style sheet
 * @param icon the address of the icon
 * @param heading what is so
 * @param sentences why
 * @param mend the address of the page on which it can be mended
 * @param editable whether there is a form on which charts can be made
 */
public record RefusalPage(
    String style,
    String icon,
    String heading,
    List<String> sentences,
    Optional<String> mend,
    boolean editable) {}
