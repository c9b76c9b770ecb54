package io.kring.spring;

/** Something that a host must say is missing; it is told at start, with what to do about it. */
public final class SetupIncomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public SetupIncomplete(String missing, String remedy) {
        super(missing);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
