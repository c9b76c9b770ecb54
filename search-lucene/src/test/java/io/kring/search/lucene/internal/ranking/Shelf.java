package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.analysis.Analyzers;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A handful of texts to search in, each with a name. */
final class Shelf implements AutoCloseable {
    static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final Analyzers analyzers = new Analyzers();
    private final IndexWriter writer;

    Shelf() {
        try {
            IndexWriterConfig config = new IndexWriterConfig(TextFields.apart()).setSimilarity(TextFields.similarity());
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Shelf with(String name, String body) {
        return with(name, new SearchableText("", body, List.of(), "", "", NOW, false));
    }

    Shelf with(String name, String language, String body) {
        return with(name, new SearchableText("", body, List.of(), "", language, NOW, false));
    }

    Shelf with(String name, SearchableText text) {
        try {
            Document document = new Document();
            document.add(new StringField("name", name, Store.YES));
            text.addTo(document, analyzers);
            writer.addDocument(document);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The names of the first hundred hits, the best first. */
    List<String> hits(Query query) {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(TextFields.similarity());
            List<String> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, 100).scoreDocs) {
                hits.add(searcher.storedFields().document(hit.doc).get("name"));
            }
            return hits;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        analyzers.close();
    }
}
