package io.kring.example.intranet.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What was typed to begin a project.
 *
 * @param opening the first word of the conversation under it
 */
record ProjectForm(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 500) String summary,
        @NotBlank @Size(max = 10_000) String plan,
        @NotBlank @Size(max = 2_000) String opening) {
    /** Where the page will be: its name in plain letters. */
    String path() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return "/projecten/" + plain.replaceAll("^-|-$", "");
    }
}
