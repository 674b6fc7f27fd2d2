package io.chartreel.draw.context;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where shapes and texts lie in the picture that is being drawn, so that what is drawn later can
 * keep clear of them.
 */
public final class OccupiedAreas {
  private final List<Rectangle> shapes = new ArrayList<>();
  private final List<Rectangle> texts = new ArrayList<>();
  private int stillTexts;

  /** Takes the texts that are there now for those that every picture has. */
  public void keep() {
    stillTexts = texts.size();
  }

  /** Forgets all texts. */
  public void clear() {
    stillTexts = 0;
    wipe();
  }

  /** Forgets all but the texts that every picture has. */
  public void wipe() {
    shapes.clear();
    texts.subList(stillTexts, texts.size()).clear();
  }

  /** Remembers a shape. */
  public void shape(Rectangle shape) {
    shapes.add(shape);
  }

  /** Remembers a text. */
  void text(Rectangle text) {
    texts.add(text);
  }

  /** Whether anything that moves touches an area. */
  boolean touch(Rectangle area) {
    for (Rectangle shape : shapes) {
      if (shape.intersects(area)) {
        return true;
      }
    }
    for (int i = stillTexts; i < texts.size(); i++) {
      if (texts.get(i).intersects(area)) {
        return true;
      }
    }
    return false;
  }

  /** The shapes of the picture, in the order of drawing. */
  public List<Rectangle> shapes() {
    return List.copyOf(shapes);
  }

  /** The texts of the picture, from the base line to the top of a capital. */
  public List<Rectangle> texts() {
    return List.copyOf(texts);
  }
}
