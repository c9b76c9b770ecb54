package io.kring.render.commonmark;

import io.kring.render.commonmark.internal.Addresses;
import java.util.Optional;

/**
 * Which pictures in a text are shown. A picture from elsewhere tells its server who reads what and when, so none is
 * shown unless the host says so.
 */
@FunctionalInterface
public interface ImageSource {
    /**
     * Where a picture is loaded from: an http or https URL, or a path of the host that begins with one slash. Where it
     * is empty, or another address, the picture is not shown; its description stands there instead.
     *
     * @param destination as the author wrote it
     */
    Optional<String> source(String destination);

    /** No picture is shown. */
    static ImageSource none() {
        return destination -> Optional.empty();
    }

    /** Pictures on the host itself, by a path that begins with one slash. */
    static ImageSource ofHost() {
        return destination -> Optional.of(destination).filter(Addresses::isPath);
    }
}
