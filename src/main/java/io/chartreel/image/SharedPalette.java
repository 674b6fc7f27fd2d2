package io.chartreel.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small palette for several images together. The colours are split into boxes: the one with the
 * largest squared error first, at the mean of the channel that varies most. A box becomes the
 * colour that makes up half of its pixels, if there is one, so that flat areas stay exact; else
 * their mean. Nothing is dithered, which would make animations large. Immutable.
 */
public final class SharedPalette {
  private static final int CHANNELS = 3;

  /** The colours of all images in ascending order, each once. */
  private final int[] distinct;

  /** The pixels of each colour. */
  private final int[] counts;

  /** The place of each colour in the palette. */
  private final byte[] places;

  private final int[] palette;

  /** Colours, as indices, from the first to before the end of the shared order. */
  private record Box(int[] entries, long pixels, double error, int channel, double mean) {}

  /**
   * Chooses the palette.
   *
   * @param pixels of all images as 0xRRGGBB; top bytes are ignored
   * @param maxColors the largest size of the palette, from 1 to 256
   */
  public SharedPalette(int[] pixels, int maxColors) {
    int[] sorted = Arrays.stream(pixels).map(pixel -> pixel & 0xFFFFFF).sorted().toArray();
    this.distinct = Arrays.stream(sorted).distinct().toArray();
    this.counts = new int[distinct.length];
    for (int i = 0, entry = 0; i < sorted.length; i++) {
      entry += sorted[i] == distinct[entry] ? 0 : 1;
      counts[entry]++;
    }
    this.places = new byte[distinct.length];
    List<Box> boxes = boxes(maxColors);
    this.palette = new int[boxes.size()];
    for (int place = 0; place < palette.length; place++) {
      Box box = boxes.get(place);
      palette[place] = color(box);
      for (int entry : box.entries) {
        places[entry] = (byte) place;
      }
    }
  }

  private List<Box> boxes(int maxColors) {
    List<Box> boxes = new ArrayList<>();
    if (distinct.length == 0) {
      return boxes;
    }
    boxes.add(box(IntStream.range(0, distinct.length).toArray()));
    while (boxes.size() < maxColors) {
      int worst = 0;
      for (int i = 1; i < boxes.size(); i++) {
        worst = boxes.get(i).error > boxes.get(worst).error ? i : worst;
      }
      Box box = boxes.get(worst);
      if (box.error == 0) {
        break;
      }
      boxes.set(worst, box(part(box, true)));
      boxes.add(box(part(box, false)));
    }
    return boxes;
  }

  /** Returns the colours of a box below its mean, or the others. */
  private int[] part(Box box, boolean low) {
    return Arrays.stream(box.entries)
        .filter(entry -> channel(entry, box.channel) < box.mean == low)
        .toArray();
  }

  private Box box(int[] entries) {
    long pixels = 0;
    double[] sums = new double[CHANNELS];
    double[] squares = new double[CHANNELS];
    for (int entry : entries) {
      pixels += counts[entry];
      for (int channel = 0; channel < CHANNELS; channel++) {
        double value = channel(entry, channel);
        sums[channel] += counts[entry] * value;
        squares[channel] += counts[entry] * value * value;
      }
    }
    double error = 0;
    double largest = -1;
    int widest = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      double ofChannel = squares[channel] - sums[channel] * sums[channel] / pixels;
      error += ofChannel;
      widest = ofChannel > largest ? channel : widest;
      largest = Math.max(largest, ofChannel);
    }
    return new Box(entries, pixels, entries.length == 1 ? 0 : error, widest, sums[widest] / pixels);
  }

  private int channel(int entry, int channel) {
    return distinct[entry] >> 8 * channel & 0xFF;
  }

  private int color(Box box) {
    int mean = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      double sum = 0;
      for (int entry : box.entries) {
        sum += (double) counts[entry] * channel(entry, channel);
      }
      mean |= (int) Math.round(sum / box.pixels) << 8 * channel;
    }
    for (int entry : box.entries) {
      if (2L * counts[entry] >= box.pixels) {
        return distinct[entry];
      }
    }
    return mean;
  }

  /** Returns the colours as 0xRRGGBB. */
  public int[] colors() {
    return palette.clone();
  }

  /**
   * Returns the place of a colour in the palette.
   *
   * @param color a pixel of one of the images; its top byte is ignored
   * @throws IllegalArgumentException if none of the images has the colour
   */
  public int place(int color) {
    int entry = Arrays.binarySearch(distinct, color & 0xFFFFFF);
    if (entry < 0) {
      throw new IllegalArgumentException(
          "No image has the colour " + Integer.toHexString(color & 0xFFFFFF));
    }
    return places[entry] & 0xFF;
  }
}
