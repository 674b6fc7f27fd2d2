package io.chartreel.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All images that a chart can show: the bundled flags, the files of the operator, and images that
 * are part of a request as data URIs. Immutable and thread-safe.
 */
public final class ImageLibrary {
  private static final ImageLibrary BUNDLED = new ImageLibrary(ImageFolder.NONE);

  private final ImageFolder folder;

  private ImageLibrary(ImageFolder folder) {
    this.folder = folder;
  }

  /** Returns the library without files of the operator. Reads nothing. */
  public static ImageLibrary bundled() {
    return BUNDLED;
  }

  /**
   * Reads and checks the files of the operator, and keeps them in memory.
   *
   * @param folder its .png, .jpg, .jpeg and .gif files are images; of animations the first frame
   * @throws IllegalStateException naming every file that cannot be read
   */
  public static ImageLibrary load(Path folder) {
    return new ImageLibrary(ImageFolder.read(folder));
  }

  /** Returns a digest of the files of the operator; empty without a folder. */
  public String fingerprint() {
    return folder.fingerprint();
  }

  /** Returns the names of the files of the operator, then all codes of the flags. */
  public List<String> names() {
    List<String> names = new ArrayList<>(folder.files().keySet());
    names.addAll(Flags.codes());
    names.addAll(Flags.longCodes());
    return names;
  }

  /** Returns whether a text is meant to be a data URI, valid or not. */
  public static boolean isDataUri(String text) {
    return DataUri.isMeant(text);
  }

  /**
   * Decodes an image.
   *
   * @param text the name of a file of the operator, the code of a country (ISO 3166, two or three
   *     letters in any case), or a data URI
   * @return the image, at most 512 pixels wide and high; empty if the text is a name or code of
   *     none
   * @throws ImageException if the text is a data URI that cannot be read
   */
  public Optional<Bitmap> find(String text) throws ImageException {
    if (DataUri.isMeant(text)) {
      return Optional.of(DataUri.decode(text));
    }
    byte[] file = folder.files().get(text);
    return file == null ? Flags.find(text) : Optional.of(ImageDecoder.decode(file));
  }
}
