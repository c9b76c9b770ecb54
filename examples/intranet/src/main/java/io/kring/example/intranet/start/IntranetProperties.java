package io.kring.example.intranet.start;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set for this intranet.
 *
 * @param data folder of the database and the search index
 */
@ConfigurationProperties("intranet")
public record IntranetProperties(
        @DefaultValue("./target/intranet") Path data) {}
