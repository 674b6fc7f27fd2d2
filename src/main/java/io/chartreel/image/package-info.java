/** Images for charts: flags, files of the operator and data URIs become small bitmaps. */
@NullMarked
package io.chartreel.image;

import org.jspecify.annotations.NullMarked;
