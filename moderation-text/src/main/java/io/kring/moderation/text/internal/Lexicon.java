package io.kring.moderation.text.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Words and phrases, found in texts also where they are disguised. Built once; {@link #find} may be called by many
 * threads then. Time is linear in the text.
 *
 * @param <E> what is given back where a word is found
 */
public final class Lexicon<E> {
    /** Below that a word is not looked for in disguise: "a5" is a paper size. */
    private static final int SHORTEST_DISGUISED = 3;

    private static final int LONGEST_GAP = 3;

    private final Folder folder;
    private final Trie<E> words = new Trie<>();
    private final Trie<E> joined = new Trie<>();
    private final Trie<E> dutch = new Trie<>();
    private final Trie<E> english = new Trie<>();
    private boolean stems;

    public Lexicon(Folder folder) {
        this.folder = folder;
    }

    /** The folded words of an entry; none where nothing is left. */
    public static List<String> words(Folder folder, String text) {
        return Chunks.of(folder.fold(text)).stream()
                .map(chunk -> chunk.plain().key())
                .toList();
    }

    /** Adds an entry as long as nobody looks anything up. */
    public void add(String text, boolean dutchStem, boolean englishStem, E entry) {
        List<String> keys = words(folder, text);
        String together = String.join("", keys);
        boolean disguisable = together.length() >= SHORTEST_DISGUISED;
        words.add(keys, entry, disguisable);
        if (disguisable) {
            joined.add(List.of(together), entry, true);
        }
        Stems stemmers = new Stems();
        if (dutchStem) {
            dutch.add(keys.stream().map(stemmers::dutch).toList(), entry, false);
        }
        if (englishStem) {
            english.add(keys.stream().map(stemmers::english).toList(), entry, false);
        }
        stems |= dutchStem || englishStem;
    }

    /** In the order of the text by where the search met them; each entry once at a place. */
    public Set<Occurrence<E>> find(String text) {
        Folded folded = folder.fold(text);
        List<Chunk> chunks = Chunks.of(folded);
        Set<Occurrence<E>> found = new LinkedHashSet<>();
        for (int i = 0; i < chunks.size(); i++) {
            for (Word word : chunks.get(i).readings()) {
                walk(folded, chunks, i, word, word.letters(), words.after(word), word.start(), found);
            }
        }
        for (Word word : Joined.of(folded, chunks)) {
            if (word.letters() > 1 || (word.letters() == 1 && word.key().length() > SHORTEST_DISGUISED)) {
                joined.after(word).forEach(node -> end(node, word.start(), word.end(), found));
            }
        }
        if (stems) {
            Stems stemmers = new Stems();
            stemmed(folded, chunks, dutch, stemmers::dutch, found);
            stemmed(folded, chunks, english, stemmers::english, found);
        }
        return found;
    }

    private void walk(
            Folded folded,
            List<Chunk> chunks,
            int at,
            Word word,
            int letters,
            List<Trie<E>> nodes,
            int start,
            Set<Occurrence<E>> found) {
        for (Trie<E> node : nodes) {
            if (letters > 1 || !word.disguised() || (letters == 1 && word.key().length() > SHORTEST_DISGUISED)) {
                end(node, start, word.end(), found);
            }
            if (at + 1 < chunks.size() && together(folded, chunks.get(at), chunks.get(at + 1))) {
                for (Word next : chunks.get(at + 1).readings()) {
                    walk(folded, chunks, at + 1, next, letters + next.letters(), node.after(next), start, found);
                }
            }
        }
    }

    private void stemmed(
            Folded folded, List<Chunk> chunks, Trie<E> stems, UnaryOperator<String> stem, Set<Occurrence<E>> found) {
        List<String> keys =
                chunks.stream().map(chunk -> stem.apply(chunk.plain().key())).toList();
        for (int i = 0; i < chunks.size(); i++) {
            List<Trie<E>> nodes = stems.exactly(keys.get(i));
            for (int at = i; !nodes.isEmpty(); at++) {
                Trie<E> node = nodes.get(0);
                end(node, chunks.get(i).plain().start(), chunks.get(at).plain().end(), found);
                nodes = at + 1 < chunks.size() && together(folded, chunks.get(at), chunks.get(at + 1))
                        ? node.exactly(keys.get(at + 1))
                        : new ArrayList<>();
            }
        }
    }

    private void end(Trie<E> node, int start, int end, Set<Occurrence<E>> found) {
        for (E entry : node.entries()) {
            found.add(new Occurrence<>(start, end, entry));
        }
    }

    /** Words of a phrase stand near each other, and in one sentence. */
    private static boolean together(Folded text, Chunk before, Chunk after) {
        int gap = after.from() - before.to();
        boolean sentence = false;
        for (int i = before.to(); gap <= LONGEST_GAP && i < after.from(); i++) {
            sentence |= gap > 1 && ".!?".indexOf(text.at(i)) >= 0;
        }
        return gap <= LONGEST_GAP && !sentence;
    }
}
