package io.kring.search.lucene.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Puts all forms of a token at its place. */
final class WordFormsFilter extends TokenFilter {
    private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];
    private static final int FIRST_ROOM = 256;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final WordForms forms;
    private final int remembered;
    private CharArrayMap<String[]> lately = new CharArrayMap<>(FIRST_ROOM, false);
    private CharArrayMap<String[]> before = new CharArrayMap<>(0, false);
    private String[] waiting = {};
    private int next;

    WordFormsFilter(TokenStream input, WordForms forms, int remembered) {
        super(input);
        this.forms = forms;
        this.remembered = remembered;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next == waiting.length) {
            int places = 0;
            while (next == waiting.length) {
                if (!input.incrementToken()) {
                    return false;
                }
                places += increment.getPositionIncrement();
                waiting = formsOfTerm();
                next = 0;
            }
            increment.setPositionIncrement(places);
        } else {
            increment.setPositionIncrement(0);
        }
        term.setEmpty().append(waiting[next++]);
        return true;
    }

    /** Words come back: those seen lately are not taken apart again. What was not seen for long is forgotten. */
    private String[] formsOfTerm() {
        String[] seen = lately.get(term.buffer(), 0, term.length());
        if (seen == null) {
            seen = before.get(term.buffer(), 0, term.length());
            if (seen == null) {
                seen = forms.written(term.toString(), EMOJI.equals(type.type())).toArray(String[]::new);
            }
            if (lately.size() == remembered) {
                before = lately;
                lately = new CharArrayMap<>(FIRST_ROOM, false);
            }
            lately.put(term.toString(), seen);
        }
        return seen;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = waiting.length;
    }
}
