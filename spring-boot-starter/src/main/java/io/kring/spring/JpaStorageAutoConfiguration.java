package io.kring.spring;

import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.kring.spi.Storage;
import jakarta.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionManager;

/** Storage behind the host's persistence unit, joining its transactions. A storage of the host's comes before it. */
@AutoConfiguration(
        before = KringAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass({EntityManagerFactory.class, EntityManagerFactoryUtils.class})
@ConditionalOnSingleCandidate(EntityManagerFactory.class)
@ConditionalOnMissingBean(Storage.class)
@EnableConfigurationProperties(KringProperties.class)
class JpaStorageAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(JpaStorageAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    KringSchema kringSchema(EntityManagerFactory emf, KringProperties properties) {
        KringSchema tables = KringSchema.of(emf).prefix(properties.prefix());
        tables = properties.schema() == null ? tables : tables.schema(properties.schema());
        return properties.dialect() == null ? tables : tables.dialect(properties.dialect());
    }

    /** Closed by the Kring that stands on it. */
    @Bean(destroyMethod = "")
    JpaStorage kringStorage(
            EntityManagerFactory emf,
            KringSchema tables,
            KringProperties properties,
            ObjectProvider<TransactionManager> transactions) {
        if (transactions.stream().noneMatch(manager -> manages(manager, emf))) {
            LOG.warn("Kring joins no transaction of yours: there is no JpaTransactionManager for the"
                    + " EntityManagerFactory it uses. Define one, or expect Kring to commit on its own");
        }
        if (properties.migrate()) {
            tables.migrate();
        }
        JpaStorage storage = JpaStorage.on(emf)
                .prefix(properties.prefix())
                .joining(() -> EntityManagerFactoryUtils.getTransactionalEntityManager(emf));
        storage = properties.schema() == null ? storage : storage.schema(properties.schema());
        return properties.dialect() == null ? storage : storage.dialect(properties.dialect());
    }

    /** Asked of each manager as it is: Spring Boot declares its own as no more than a TransactionManager. */
    private static boolean manages(TransactionManager manager, EntityManagerFactory emf) {
        return manager instanceof JpaTransactionManager jpa && emf.equals(jpa.getEntityManagerFactory());
    }
}
