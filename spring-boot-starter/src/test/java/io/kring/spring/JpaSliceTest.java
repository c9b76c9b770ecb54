package io.kring.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.memory.InMemoryStorage;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.spi.Storage;
import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the starter makes of a host's persistence unit, property by property. */
@ExtendWith(OutputCaptureExtension.class)
class JpaSliceTest {
    private static final CommunityDraft TEA = CommunityDraft.open("Tea", "Better tea");
    private static final String WARNING = "joins no transaction of yours";

    private static ApplicationContextRunner host() {
        String name = UUID.randomUUID().toString();
        return Slice.of(new ApplicationContextRunner())
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        HibernateJpaAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class))
                .withBean(PeopleDirectory.class, PeopleDirectory::none)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:" + name + ";INIT=create schema if not exists social",
                        "spring.datasource.generate-unique-name=false",
                        "spring.jpa.hibernate.ddl-auto=none");
    }

    private static long rows(ApplicationContext context, String table) {
        JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    @Test
    void tablesAreMadeAtStartAndHoldWhatIsWritten(CapturedOutput output) {
        host().run(context -> {
            context.getBean(Kring.class).communities().create(Actor.of("ann"), TEA);

            assertThat(context).hasSingleBean(JpaStorage.class);
            assertThat(rows(context, "kring_community")).isEqualTo(1);
            assertThat(output).doesNotContain(WARNING);
        });
    }

    @Test
    void tablesStandInTheSchemaAndUnderThePrefixThatAreNamed() {
        host().withPropertyValues("kring.schema=social", "kring.prefix=talk_").run(context -> {
            context.getBean(Kring.class).communities().create(Actor.of("ann"), TEA);

            assertThat(rows(context, "social.talk_community")).isEqualTo(1);
        });
    }

    @Test
    void withoutMigrationMissingTablesStopTheStart() {
        host().withPropertyValues("kring.migrate=false")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("kring_"));
    }

    @Test
    void withoutMigrationTablesThatAreThereAreTaken() {
        host().withPropertyValues("kring.migrate=false")
                .withInitializer(context -> context.getBeanFactory()
                        .addBeanPostProcessor(new After<>(EntityManagerFactory.class, emf -> KringSchema.of(emf)
                                .migrate())))
                .run(context -> assertThat(context.getBean(Kring.class).health().storage())
                        .isTrue());
    }

    @Test
    void theDialectIsTheOneThatIsNamed() {
        host().withPropertyValues("kring.dialect=h2")
                .run(context -> assertThat(context).hasSingleBean(Kring.class));
        host().withPropertyValues("kring.dialect=postgresql")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void theNodeHasTheNumberThatIsGiven() {
        host().withPropertyValues("kring.node=7").run(context -> {
            context.getBean(Kring.class).communities().create(Actor.of("ann"), TEA);

            assertThat(rows(context, "kring_node where owner <> ''")).isZero();
        });
    }

    @Test
    void aHostWithoutTransactionsOfItsUnitIsWarned(CapturedOutput output) {
        host().withBean(PlatformTransactionManager.class, OtherTransactions::new)
                .run(context -> {
                    assertThat(context).hasSingleBean(Kring.class);
                    assertThat(output).contains(WARNING);
                });
    }

    @Test
    void aStorageOfTheHostComesFirst() {
        host().withBean(Storage.class, InMemoryStorage::new)
                .run(context -> assertThat(context).hasSingleBean(Kring.class).doesNotHaveBean(JpaStorage.class));
    }

    @Test
    void aSchemaOfTheHostComesFirst() {
        host().withBean("own", KringSchema.class, () -> {
                    throw new IllegalStateException("the host's own");
                })
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessage("the host's own"));
    }
}
