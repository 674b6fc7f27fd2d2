package io.chartreel.web.error;

/** The pages that a port serves, to which an error page can link. */
public enum LinkedPages {
  /** None, as on the admin port. */
  NONE,
  /** The documentation. Charts can be seen, but not created, because they need a signature. */
  DOCS,
  /** The documentation, and the editor, on which charts can be created. */
  DOCS_AND_EDITOR;

  /** Returns whether the port serves pages. */
  public boolean areAny() {
    return this != NONE;
  }

  /** Returns whether charts can be created. */
  public boolean haveEditor() {
    return this == DOCS_AND_EDITOR;
  }
}
