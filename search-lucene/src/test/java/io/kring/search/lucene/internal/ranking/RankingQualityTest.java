package io.kring.search.lucene.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.search.lucene.internal.analysis.Analyzers;
import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.ranking.QuantumSite.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Titles of questions as queries, against plain Lucene over the same documents: one field with title and body, English
 * analyzer, BM25, any of the words. Weights were chosen on the first half of the questions.
 */
class RankingQualityTest {
    private static final Weights ALONE = Weights.DEFAULT.wordsAlone();
    private static final List<IndexWriter> WRITERS = new ArrayList<>();
    private static QuantumSite site;
    private static IndexSearcher plain;
    private static IndexSearcher ours;

    /** Means over the halves of the questions. */
    record Gains(double first, double second) {}

    @BeforeAll
    static void index() throws IOException, XMLStreamException {
        site = QuantumSite.find();
        plain = searcher(new EnglishAnalyzer(), RankingQualityTest::plain);
        Analyzers analyzers = new Analyzers();
        ours = searcher(new EnglishAnalyzer(), post -> ours(post, analyzers));
    }

    @AfterAll
    static void close() throws IOException {
        for (IndexWriter writer : WRITERS) {
            writer.close();
        }
    }

    @Test
    void acceptedAnswersAreFoundBetterThanWithPlainLucene() throws IOException {
        Gains floor = gains("accepted answers, plain", plain, this::anyWord, site::accepted, "answer");
        Gains bare = gains(
                "accepted answers, ours without the question's title",
                ours,
                relevance(ALONE.withContext(0)),
                site::accepted,
                "answer");
        Gains best = gains("accepted answers, ours", ours, relevance(ALONE), site::accepted, "answer");

        assertThat(bare.second()).isGreaterThan(floor.second());
        assertThat(best.first()).isGreaterThan(1.5 * floor.first());
        assertThat(best.second()).isGreaterThan(1.5 * floor.second());
    }

    @Test
    void linkedQuestionsAreFoundBetterThanWithPlainLucene() throws IOException {
        Gains floor = gains("linked questions, plain", plain, this::anyWord, site::linked, "question");
        Gains best = gains("linked questions, ours", ours, relevance(ALONE), site::linked, "question");

        assertThat(best.second()).isGreaterThan(floor.second());
        assertThat(best.first() + best.second()).isGreaterThan(floor.first() + floor.second());
    }

    private static Function<Post, Query> relevance(Weights weights) {
        Relevance relevance = new Relevance(new QueryAnalyzer(), weights);
        return post -> relevance.any(post.title());
    }

    private static Gains gains(
            String name,
            IndexSearcher searcher,
            Function<Post, Query> query,
            Function<Post, Set<String>> relevant,
            String kind)
            throws IOException {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (Post question : site.questions()) {
            Set<String> wanted = relevant.apply(question);
            if (!wanted.isEmpty()) {
                int half = (question.id().hashCode() * 0x9E3779B9) >>> 16 & 1;
                sums[half] += Gain.of(hits(searcher, query.apply(question), question, kind), wanted);
                counts[half]++;
            }
        }
        Gains gains = new Gains(sums[0] / counts[0], sums[1] / counts[1]);
        System.out.printf(
                "nDCG@10, %s: %.4f and %.4f, all %.4f (%d and %d queries)%n",
                name,
                gains.first(),
                gains.second(),
                (sums[0] + sums[1]) / (counts[0] + counts[1]),
                counts[0],
                counts[1]);
        return gains;
    }

    private static List<String> hits(IndexSearcher searcher, Query query, Post asked, String kind) throws IOException {
        Query others = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term("kind", kind)), Occur.FILTER)
                .add(new TermQuery(new Term("id", asked.id())), Occur.MUST_NOT)
                .build();
        StoredFields stored = searcher.storedFields();
        List<String> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(others, 10).scoreDocs) {
            hits.add(stored.document(hit.doc).get("id"));
        }
        return hits;
    }

    private static IndexSearcher searcher(Analyzer analyzer, Function<Post, Document> documents) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(TextFields.similarity());
        IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), config);
        WRITERS.add(writer);
        for (Post post : site.posts()) {
            Document document = documents.apply(post);
            document.add(new StringField("id", post.id(), Store.YES));
            document.add(new StringField("kind", post.question() ? "question" : "answer", Store.NO));
            writer.addDocument(document);
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(writer));
        searcher.setSimilarity(TextFields.similarity());
        return searcher;
    }

    private static Document plain(Post post) {
        Document document = new Document();
        document.add(new TextField("text", post.title() + " " + post.body(), Store.NO));
        return document;
    }

    private static Document ours(Post post, Analyzers analyzers) {
        Post question = site.question(post);
        Document document = new Document();
        new SearchableText(
                        post.title(),
                        post.body(),
                        question.tags(),
                        post.question() ? "" : question.title(),
                        "",
                        Instant.EPOCH,
                        site.accepted(question).contains(post.id()))
                .addTo(document, analyzers);
        return document;
    }

    private Query anyWord(Post question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (Analyzer english = new EnglishAnalyzer();
                TokenStream words = english.tokenStream("text", question.title())) {
            TermToBytesRefAttribute term = words.getAttribute(TermToBytesRefAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                any.add(new TermQuery(new Term("text", BytesRef.deepCopyOf(term.getBytesRef()))), Occur.SHOULD);
            }
            words.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return any.build();
    }
}
