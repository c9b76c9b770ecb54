package io.kring.example.intranet.start;

import io.kring.Links;
import io.kring.example.veldstroom.AccountNumbers;
import io.kring.example.veldstroom.SecondThoughts;
import io.kring.example.veldstroom.Veldstroom;
import io.kring.example.veldstroom.VeldstroomDirectory;
import io.kring.moderation.ModerationPolicy;
import io.kring.render.commonmark.Anchor;
import io.kring.render.commonmark.HashtagLinks;
import io.kring.render.commonmark.ImageSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Kring is told about this host: each a bean that the starter finds. */
@Configuration(proxyBeanMethods = false)
class KringHooks {
    @Bean
    Veldstroom veldstroom() {
        return Veldstroom.read();
    }

    /** The people of the house. */
    @Bean
    VeldstroomDirectory people(Veldstroom veldstroom) {
        return veldstroom.directory();
    }

    /** House rule 4: no data of customers. */
    @Bean
    ModerationPolicy accountNumbers() {
        return new AccountNumbers();
    }

    /** House rule 6: look again at what may hurt. */
    @Bean
    ModerationPolicy secondThoughts() {
        return new SecondThoughts();
    }

    @Bean
    Links links() {
        return new PageLinks();
    }

    @Bean
    HashtagLinks hashtags() {
        return (topic, typed) -> Optional.of(new Anchor("/topics/" + encoded(topic), typed));
    }

    @Bean
    ImageSource images() {
        return ImageSource.ofHost();
    }

    private static String encoded(String topic) {
        return URLEncoder.encode(topic, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
