package io.kring.spring;

import io.kring.render.commonmark.HashtagLinks;
import io.kring.render.commonmark.ImageSource;
import io.kring.render.commonmark.MarkdownRenderer;
import io.kring.render.commonmark.MentionLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** A renderer with the host's links and pictures. */
@AutoConfiguration
@ConditionalOnClass(MarkdownRenderer.class)
@EnableConfigurationProperties(KringProperties.class)
class RenderAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    MarkdownRenderer kringRenderer(
            ObjectProvider<MentionLinks> mentions,
            ObjectProvider<HashtagLinks> hashtags,
            ObjectProvider<ImageSource> images,
            KringProperties properties) {
        return MarkdownRenderer.standard()
                .mentions(mentions.getIfAvailable(MentionLinks::none))
                .hashtags(hashtags.getIfAvailable(HashtagLinks::none))
                .images(images.getIfAvailable(ImageSource::none))
                .headingsDownBy(properties.rendering().headingsDownBy());
    }
}
