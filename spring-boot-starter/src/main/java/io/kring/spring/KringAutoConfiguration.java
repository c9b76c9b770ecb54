package io.kring.spring;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.Links;
import io.kring.Observation;
import io.kring.access.AccessPolicy;
import io.kring.cases.Conflicts;
import io.kring.conversation.PageUris;
import io.kring.event.EventSubscriber;
import io.kring.limit.Limits;
import io.kring.metrics.Measuring;
import io.kring.metrics.Population;
import io.kring.moderation.ModerationPolicy;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostKind;
import io.kring.reaction.Palette;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * A Kring from the beans of the host, closed with its context. Of hooks of which there is one, a bean is taken where there is
 * one, and several without a primary one are an error; of the others all are, in their order.
 */
@AutoConfiguration
@EnableConfigurationProperties(KringProperties.class)
public class KringAutoConfiguration {
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Kring kring(BeanFactory beans, KringProperties properties) {
        KringBuilder builder = Kring.builder().storage(storage(beans)).people(people(beans));
        properties(builder, properties);
        hooks(builder, beans, properties);
        beans.getBeanProvider(KringBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static Storage storage(BeanFactory beans) {
        return beans.getBeanProvider(Storage.class).getIfAvailable(() -> {
            throw new SetupIncomplete(
                    "Kring has no storage: there is no EntityManagerFactory, or there are several and none is primary.",
                    "Add spring-boot-starter-data-jpa and a data source, mark the EntityManagerFactory that Kring is to"
                            + " use as @Primary, or define a bean of type io.kring.spi.Storage.");
        });
    }

    private static PeopleDirectory people(BeanFactory beans) {
        return beans.getBeanProvider(PeopleDirectory.class).getIfAvailable(() -> {
            throw new SetupIncomplete(
                    "Kring has no people: there is no bean of type io.kring.person.PeopleDirectory.",
                    "Define one that asks your directory, PeopleDirectory.of(…) for a fixed list, or"
                            + " PeopleDirectory.none() where there is no directory.");
        });
    }

    private static void properties(KringBuilder builder, KringProperties properties) {
        if (properties.allowSecretCommunities()) {
            builder.allowSecretCommunities();
        }
        if (properties.node() != null) {
            builder.node(properties.node());
        }
        if (properties.nodeName() != null) {
            builder.nodeName(properties.nodeName());
        }
    }

    private static void hooks(KringBuilder builder, BeanFactory beans, KringProperties properties) {
        builder.limits(beans.getBeanProvider(Limits.class).getIfAvailable(properties::hostLimits));
        builder.measuring(beans.getBeanProvider(Measuring.class).getIfAvailable(properties::hostMeasuring));
        beans.getBeanProvider(Population.class).ifAvailable(builder::population);
        builder.palette(beans.getBeanProvider(Palette.class).getIfAvailable(properties::palette));
        beans.getBeanProvider(AccessPolicy.class).ifAvailable(builder::access);
        beans.getBeanProvider(Conflicts.class).ifAvailable(builder::conflicts);
        beans.getBeanProvider(Links.class).ifAvailable(builder::links);
        beans.getBeanProvider(PageUris.class).ifAvailable(builder::pageUris);
        beans.getBeanProvider(Clock.class).ifAvailable(builder::clock);
        beans.getBeanProvider(Observation.class).ifAvailable(builder::observation);
        beans.getBeanProvider(ModerationPolicy.class).orderedStream().forEach(builder::moderation);
        beans.getBeanProvider(EventSubscriber.class).orderedStream().forEach(builder::subscriber);
        beans.getBeanProvider(PostKind.class).orderedStream().forEach(builder::kind);
        SearchIndex index = beans.getBeanProvider(SearchIndex.class).getIfAvailable();
        if (index != null) {
            builder.search(index);
        } else if (properties.search().path() != null) {
            throw new SetupIncomplete(
                    "kring.search.path is set, but Kring has no index.",
                    "Add io.kring:kring-search-lucene, or remove kring.search.path.");
        }
    }
}
