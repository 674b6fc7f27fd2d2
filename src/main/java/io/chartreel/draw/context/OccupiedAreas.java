package io.chartreel.draw.context;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * The areas of shapes, texts and gridlines in the current frame, so that later parts avoid them. A
 * frame has static texts, which all frames share, and moving parts. Not thread-safe.
 */
public final class OccupiedAreas {
  private final List<Rectangle> shapes = new ArrayList<>();
  private final List<Rectangle> texts = new ArrayList<>();
  private List<Rectangle> gridlines = List.of();
  private int staticTexts;

  /** Makes all current texts static. */
  public void makeTextsStatic() {
    staticTexts = texts.size();
  }

  /** Removes everything. */
  public void clear() {
    staticTexts = 0;
    gridlines = List.of();
    removeMovingParts();
  }

  /** Removes everything but the static texts. */
  public void removeMovingParts() {
    shapes.clear();
    texts.subList(staticTexts, texts.size()).clear();
  }

  /** Adds a shape, which is a moving part. */
  public void addShape(Rectangle shape) {
    shapes.add(shape);
  }

  /** Replaces the gridlines, which are behind everything else. */
  public void showGridlines(List<Rectangle> lines) {
    gridlines = List.copyOf(lines);
  }

  /** Returns the gridlines. */
  List<Rectangle> gridlines() {
    return gridlines;
  }

  /** Adds a text, which is a moving part until {@link #makeTextsStatic}. */
  void addText(Rectangle text) {
    texts.add(text);
  }

  /** Returns whether an area intersects a moving part. */
  boolean movingPartsTouch(Rectangle area) {
    for (Rectangle shape : shapes) {
      if (shape.intersects(area)) {
        return true;
      }
    }
    for (int i = staticTexts; i < texts.size(); i++) {
      if (texts.get(i).intersects(area)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the shapes in the order of drawing. */
  public List<Rectangle> shapes() {
    return List.copyOf(shapes);
  }

  /** Returns the texts in the order of drawing, each from the baseline to the top of a capital. */
  public List<Rectangle> texts() {
    return List.copyOf(texts);
  }
}
