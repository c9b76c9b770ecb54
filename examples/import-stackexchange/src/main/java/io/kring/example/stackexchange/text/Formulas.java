package io.kring.example.stackexchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the formulas that MathJax would typeset: between dollars, doubled or not, and in environments. */
public final class Formulas {
    private static final Pattern FORMULA = Pattern.compile(
            "\\$\\$[^$]++\\$\\$|\\$[^$]++\\$|\\\\begin\\{(\\w{1,20}\\*?)}.{0,20000}?\\\\end\\{\\1}", Pattern.DOTALL);

    private Formulas() {}

    /** A stretch of a text. */
    public record Piece(String text, boolean formula) {}

    /** The text in pieces, nothing left out. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher formula = FORMULA.matcher(text);
        int at = 0;
        while (formula.find()) {
            if (formula.start() > at) {
                pieces.add(new Piece(text.substring(at, formula.start()), false));
            }
            pieces.add(new Piece(formula.group(), true));
            at = formula.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
