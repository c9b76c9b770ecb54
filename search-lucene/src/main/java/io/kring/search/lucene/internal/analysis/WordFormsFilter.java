package io.kring.search.lucene.internal.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Puts all forms of a token at its place. */
final class WordFormsFilter extends TokenFilter {
    private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];
    private static final int REMEMBERED = 4_096;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final WordForms forms;

    WordFormsFilter(TokenStream input, WordForms forms) {
        super(input);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting.isEmpty()) {
            int places = 0;
            while (waiting.isEmpty()) {
                if (!input.incrementToken()) {
                    return false;
                }
                places += increment.getPositionIncrement();
                waiting.addAll(formsOf(term.toString()));
            }
            increment.setPositionIncrement(places);
        } else {
            increment.setPositionIncrement(0);
        }
        term.setEmpty().append(waiting.remove());
        return true;
    }

    /** Words come back: those seen lately are not taken apart again. */
    private Set<String> formsOf(String token) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(token, unseen -> forms.written(unseen, EMOJI.equals(type.type())));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
