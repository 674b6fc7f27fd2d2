package io.chartreel.draw.layout;

import io.chartreel.scene.Scene;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list that runs a checkpoint whenever a scene is read. */
final class CheckedScenes extends AbstractList<Scene> implements RandomAccess {
  private final List<Scene> scenes;
  private final Runnable checkpoint;

  CheckedScenes(List<Scene> scenes, Runnable checkpoint) {
    this.scenes = scenes;
    this.checkpoint = checkpoint;
  }

  @Override
  public Scene get(int index) {
    checkpoint.run();
    return scenes.get(index);
  }

  @Override
  public int size() {
    return scenes.size();
  }
}
