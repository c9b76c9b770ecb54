package io.kring.example.intranet.start;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set for this intranet.
 *
 * @param data folder of the search index and, on H2, of the database
 * @param demo whether the story of Veldstroom is told to an empty database
 */
@ConfigurationProperties("intranet")
public record IntranetProperties(
        @DefaultValue("./target/intranet") Path data,
        @DefaultValue("true") boolean demo) {}
