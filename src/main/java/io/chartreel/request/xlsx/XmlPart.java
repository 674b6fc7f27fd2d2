package io.chartreel.request.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML part of a workbook element by element. Names are compared without their prefix. */
final class XmlPart implements AutoCloseable {
  private static final int MAX_DEPTH = 64;

  /** The limit of different names, all of which the parser keeps. */
  private static final int MAX_NAMES = 1000;

  private final InputStream in;
  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;

  /** Creates a reader of a part. */
  XmlPart(InputStream part) {
    this.in = part;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      xml = factory.createXMLStreamReader(new MarkupGuard(part), "UTF-8");
    } catch (XMLStreamException malformed) {
      throw damaged();
    }
  }

  private static WorkbookException damaged() {
    return WorkbookException.malformed("The workbook is damaged: a part of it is not XML.");
  }

  /**
   * Moves to the next start or end of an element, or text. Returns false at the end of the part.
   */
  boolean next() {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        checkNames();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      return event != XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException malformed) {
      throw damaged();
    }
  }

  private void checkNames() {
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      names.add(String.valueOf(xml.getNamespacePrefix(i)));
    }
    if (depth > MAX_DEPTH || names.size() > MAX_NAMES) {
      throw WorkbookException.malformed("The workbook is damaged: it has unknown elements.");
    }
  }

  /** Returns whether an element of a name starts here. */
  boolean starts(String name) {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT
        && xml.getLocalName().equals(name);
  }

  /** Returns whether an element of a name ends here. */
  boolean ends(String name) {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  /** Returns an attribute of the element that starts here. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Appends the text here, if there is any. */
  void appendText(StringBuilder text) {
    if (xml.isCharacters()) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException | IOException failed) {
      throw damaged();
    }
  }
}
