package io.kring.example.veldstroom.content;

import java.util.Locale;

/** The same in Dutch and in English. */
public record Words(String nl, String en) {
    /** In Dutch for who reads Dutch, in English for everybody else. */
    public String in(Locale reader) {
        return reader.getLanguage().equals("nl") ? nl : en;
    }
}
