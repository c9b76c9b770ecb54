package io.kring.search.lucene.internal.index;

import io.kring.error.Unavailable;
import io.kring.search.lucene.internal.ranking.TextFields;
import io.kring.spi.search.LogPosition;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A writer and a searcher on one directory, and up to where the log is in it. What is broken there is thrown away: it can
 * be built anew, and a wrong answer cannot be taken back.
 */
final class OpenIndex implements Closeable {
    /** Another one where documents are made or words are taken apart in another way: then nothing of before is used. */
    private static final String FORMAT = "3";

    private static final String FORMAT_KEY = "kring.format";
    private static final String POSITION_KEY = "kring.position";
    private static final String EVENT_KEY = "kring.event";

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile @Nullable LogPosition position;

    private OpenIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.position = kept(writer);
    }

    /** Opens what is there; makes an empty one of nothing, of what is broken and of what another version wrote. */
    static OpenIndex in(Directory directory) throws IOException {
        try {
            OpenIndex index = over(directory);
            if (index.position == null) {
                index.writer.deleteAll();
                index.searchers.maybeRefreshBlocking();
            }
            return index;
        } catch (AlreadyClosedException closed) {
            throw closed;
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | EOFException
                | NoSuchFileException
                | RuntimeException broken) {
            for (String file : directory.listAll()) {
                if (isOfIndex(file)) {
                    directory.deleteFile(file);
                }
            }
            return over(directory);
        }
    }

    /** What else lies in the folder is somebody else's. */
    private static boolean isOfIndex(String file) {
        return file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
    }

    /** Gives the lock back where there is no reading what the writer opened. */
    private static OpenIndex over(Directory directory) throws IOException {
        IndexWriter writer = writer(directory);
        try {
            return new OpenIndex(writer);
        } catch (IOException | RuntimeException failed) {
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw failed;
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(directory, settings());
    }

    /** Fields bring the analysis of their words along; merging runs on the thread that writes. */
    static IndexWriterConfig settings() {
        return new IndexWriterConfig(TextFields.apart())
                .setSimilarity(TextFields.similarity())
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    private static @Nullable LogPosition kept(IndexWriter writer) {
        Map<String, String> kept = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        String position = kept.get(POSITION_KEY);
        String event = kept.get(EVENT_KEY);
        return FORMAT.equals(kept.get(FORMAT_KEY)) && position != null && event != null
                ? new LogPosition(Long.parseLong(position), Long.parseLong(event))
                : null;
    }

    Optional<LogPosition> position() {
        return Optional.ofNullable(position);
    }

    /** Something that is done to the documents. */
    interface Change {
        void on(IndexWriter writer) throws IOException;
    }

    /** Changes documents and shows it to the next search. */
    void change(Change change, LogPosition reached) throws IOException {
        change.on(writer);
        searchers.maybeRefreshBlocking();
        position = reached;
    }

    /** Makes what was changed durable, with its position. */
    void keep() throws IOException {
        LogPosition at = position;
        if (at != null) {
            writer.setLiveCommitData(Map.of(
                            FORMAT_KEY,
                            FORMAT,
                            POSITION_KEY,
                            Long.toString(at.position()),
                            EVENT_KEY,
                            Long.toString(at.event()))
                    .entrySet());
            writer.commit();
        }
    }

    /** Something that is asked. */
    interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.setSimilarity(TextFields.similarity());
            return question.of(searcher);
        } catch (CorruptIndexException | EOFException | IndexOutOfBoundsException | NegativeArraySizeException failed) {
            if (isDamaged(searcher)) {
                forgotten();
                throw new CorruptIndexException("what was read is not what was written", "index", failed);
            }
            throw failed;
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether a file is not as it was written: each ends with its checksum. */
    private static boolean isDamaged(IndexSearcher searcher) throws IOException {
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return false;
        } catch (CorruptIndexException | EOFException | RuntimeException damaged) {
            return true;
        }
    }

    /** Holds nothing any more, so that everything is taken in anew. */
    private void forgotten() throws IOException {
        position = null;
        writer.deleteAll();
        writer.setLiveCommitData(List.of());
        writer.commit();
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    static Unavailable unavailable(@Nullable Throwable cause) {
        return new Unavailable("search", cause);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        if (writer.isOpen()) {
            writer.rollback();
        }
    }
}
