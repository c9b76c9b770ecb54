package io.kring.spring.host;

import io.kring.Kring;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole of a small host. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableScheduling
class Intranet {
    @Bean
    PeopleDirectory people() {
        return PeopleDirectory.of(List.of(Person.named("ann", "Ann"), Person.named("bob", "Bob")));
    }

    @Bean
    Projects projects(EntityManager em, Kring kring) {
        return new Projects(em, kring);
    }

    @Bean
    Heard heard(@Lazy Kring kring) {
        return new Heard(kring, new LinkedBlockingQueue<>());
    }

    /** Notes what it hears, after asking Kring about it. */
    record Heard(Kring kring, BlockingQueue<String> heard) implements EventSubscriber {
        @Override
        public String name() {
            return "heard";
        }

        @Override
        public String purpose() {
            return "Notes what it hears";
        }

        @Override
        public void receive(DomainEvent event) {
            if (kring.health().storage()) {
                heard.add(event.type());
            }
        }
    }
}
