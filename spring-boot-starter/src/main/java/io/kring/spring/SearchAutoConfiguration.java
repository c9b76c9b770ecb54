package io.kring.spring;

import io.kring.search.lucene.LuceneSearchIndex;
import io.kring.spi.search.SearchIndex;
import java.util.Objects;
import org.apache.lucene.store.Directory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** An index of Apache Lucene, in a folder that a property names, or in a directory that is a bean. Kring closes it. */
@AutoConfiguration(before = KringAutoConfiguration.class)
@ConditionalOnClass({LuceneSearchIndex.class, Directory.class})
@EnableConfigurationProperties(KringProperties.class)
class SearchAutoConfiguration {
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean(SearchIndex.class)
    @ConditionalOnProperty("kring.search.path")
    LuceneSearchIndex kringSearchIndex(KringProperties properties) {
        KringProperties.Search search = properties.search();
        return LuceneSearchIndex.at(Objects.requireNonNull(search.path()), search.synonyms());
    }

    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean(SearchIndex.class)
    @ConditionalOnSingleCandidate(Directory.class)
    LuceneSearchIndex kringSearchIndexInDirectory(Directory directory, KringProperties properties) {
        return LuceneSearchIndex.in(directory, properties.search().synonyms());
    }
}
