package io.chartreel.gif;

/**
 * The first frames of a film, drawn once and kept, so that a measurement of the encoder does not
 * measure the drawing.
 */
public final class Recorded implements Frames {
  private final Frames film;
  private final int[][] pictures;

  /** Draws and keeps them. */
  public Recorded(Frames film, int count) {
    this.film = film;
    pictures = new int[Math.min(count, film.count())][];
    for (int frame = 0; frame < pictures.length; frame++) {
      pictures[frame] = film.pixels(frame).clone();
    }
  }

  @Override
  public int width() {
    return film.width();
  }

  @Override
  public int height() {
    return film.height();
  }

  @Override
  public int count() {
    return pictures.length;
  }

  @Override
  public int delay(int frame) {
    return film.delay(frame);
  }

  @Override
  public int[] pixels(int frame) {
    return pictures[frame];
  }
}
