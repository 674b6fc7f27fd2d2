/** The compression of WebP's lossless bitstream, VP8L (RFC 9649 section 3). */
@NullMarked
package io.chartreel.webp.vp8l;

import org.jspecify.annotations.NullMarked;
