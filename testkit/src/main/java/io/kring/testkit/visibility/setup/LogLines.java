package io.kring.testkit.visibility.setup;

import java.util.List;

/** Lines of the log that were written since it was opened, so that a test can look for words in them. */
public interface LogLines extends AutoCloseable {
    /** What was logged so far, at any level, messages with their arguments and the traces of what was thrown. */
    List<String> lines();

    /** Stops listening. */
    @Override
    void close();

    /** For who does not listen to the log. */
    static LogLines none() {
        return new LogLines() {
            @Override
            public List<String> lines() {
                return List.of();
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
