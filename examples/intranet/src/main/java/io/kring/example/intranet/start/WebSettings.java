package io.kring.example.intranet.start;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.Cursor;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Ids in addresses, and the language of the browser. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, PostId.class, PostId::parse);
        registry.addConverter(String.class, CommentId.class, CommentId::parse);
        registry.addConverter(String.class, CommunityId.class, CommunityId::parse);
        registry.addConverter(String.class, Cursor.class, Cursor::new);
    }

    /** Dutch or English as the browser asks; Dutch where it asks for neither. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(DUTCH, Locale.ENGLISH));
        resolver.setDefaultLocale(DUTCH);
        return resolver;
    }
}
