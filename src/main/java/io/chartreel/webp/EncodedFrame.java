package io.chartreel.webp;

import io.chartreel.frame.Box;

/**
 * A frame of an animation.
 *
 * @param box on the canvas, its left and top even
 * @param blend whether transparent pixels leave the canvas unchanged
 * @param alpha whether there are transparent pixels
 * @param bitstream the pixels as a VP8L bitstream
 */
record EncodedFrame(Box box, boolean blend, boolean alpha, byte[] bitstream) {}
