/** An encoder of lossless WebP files (RFC 9649), animated and still. */
@NullMarked
package io.chartreel.webp;

import org.jspecify.annotations.NullMarked;
