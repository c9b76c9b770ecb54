package io.kring.example.stackexchange.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file row by row; no more than one row is in memory. No document type is accepted, so there is no entity to
 * expand or to fetch, however the file came here.
 */
final class RowReader {
    /** Character references count against this limit of the JDK's parser; without a document type they cannot explode. */
    private static final String TOTAL_SIZE = "jdk.xml.totalEntitySizeLimit";

    private final XMLInputFactory factory;

    RowReader() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        if (factory.isPropertySupported(TOTAL_SIZE)) {
            factory.setProperty(TOTAL_SIZE, "0");
        }
    }

    /** Hands each row over until there are no more, or one answers false. */
    void read(Path path, DumpFile file, Predicate<Row> to) {
        try (InputStream in = Files.newInputStream(path)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                read(xml, file, to);
            } catch (XMLStreamException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
                throw new DumpError(DumpError.Kind.BROKEN, file.fileName(), line, "no well-formed XML");
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new DumpError(DumpError.Kind.BROKEN, file.fileName(), 0, "no well-formed XML");
        } catch (IOException e) {
            throw new DumpError(DumpError.Kind.MISSING, file.fileName(), 0, "cannot be read");
        }
    }

    private static void read(XMLStreamReader xml, DumpFile file, Predicate<Row> to) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw wrong(DumpError.Kind.DOCTYPE, xml, file, "a document type is not accepted");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String expected = depth == 1 ? file.root() : "row";
                    if (depth > 2 || !xml.getLocalName().equals(expected)) {
                        throw wrong(DumpError.Kind.SCHEMA, xml, file, "expected <" + expected + ">");
                    }
                    if (depth == 2 && !to.test(row(xml, file))) {
                        return;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw wrong(DumpError.Kind.DOCTYPE, xml, file, "an entity is not accepted");
                case XMLStreamConstants.CHARACTERS -> {
                    if (!xml.isWhiteSpace()) {
                        throw wrong(DumpError.Kind.SCHEMA, xml, file, "text between rows");
                    }
                }
                default -> {
                    // Comments and blanks say nothing.
                }
            }
        }
    }

    private static Row row(XMLStreamReader xml, DumpFile file) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new Row(file.fileName(), xml.getLocation().getLineNumber(), attributes);
    }

    private static DumpError wrong(DumpError.Kind kind, XMLStreamReader xml, DumpFile file, String message) {
        return new DumpError(kind, file.fileName(), xml.getLocation().getLineNumber(), message);
    }
}
