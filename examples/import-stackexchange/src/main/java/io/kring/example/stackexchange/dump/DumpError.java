package io.kring.example.stackexchange.dump;

/** A dump that cannot be imported. Nothing has been written when it is thrown by the first pass. */
public final class DumpError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    DumpError(Kind kind, String file, int line, String message) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** A file is not there or cannot be read. */
        MISSING,
        /** It is no well-formed XML. */
        BROKEN,
        /** It declares a document type: no dump does, and entities are how XML attacks its reader. */
        DOCTYPE,
        /** It is XML of something else: another root, or rows without what every dump has. */
        SCHEMA
    }
}
