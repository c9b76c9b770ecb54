package io.kring.benchmarks.search;

import io.kring.benchmarks.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Lucene's own indexing of the same texts on one thread, read by a cursor: one field of words, and what is filtered by. */
final class PlainIndexing {
    private static final int FETCHED = 500;

    private final Database database;
    private final String sql;

    PlainIndexing(Database database, String schema) {
        this.database = database;
        this.sql = """
                select c.id, c.post, t.place, c.author, c.kind, coalesce(c.title, ''), c.body, c.published_at
                from {contribution} c join {contribution} t on t.id = c.post
                where c.state = 3 and t.state = 3""".replace("{contribution}", schema + ".kring_contribution");
    }

    /** How many documents came of it. */
    long into(Path folder) throws IOException, SQLException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()));
                Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCHED);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        writer.addDocument(document(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            writer.commit();
            return writer.getDocStats().numDocs;
        }
    }

    private static Document document(ResultSet row) throws SQLException {
        Document document = new Document();
        document.add(new StringField("key", row.getString(1), Store.NO));
        document.add(new LongField("id", row.getLong(1), Store.NO));
        document.add(new StringField("post", row.getString(2), Store.NO));
        document.add(new LongField("place", row.getLong(3), Store.NO));
        document.add(new LongField("author", row.getLong(4), Store.NO));
        document.add(new StringField("kind", row.getString(5), Store.NO));
        document.add(new TextField("title", row.getString(6), Store.NO));
        document.add(new TextField("words", row.getString(7), Store.NO));
        document.add(new LongField("at", row.getLong(8), Store.NO));
        return document;
    }
}
