/** Contracts for whoever extends Kring: of storages, of what a Kring promises, and of who sees what. */
module io.kring.testkit {
    requires transitive io.kring.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;

    exports io.kring.testkit;
    exports io.kring.testkit.behaviour;
    exports io.kring.testkit.behaviour.command;
    exports io.kring.testkit.behaviour.community;
    exports io.kring.testkit.behaviour.concurrency;
    exports io.kring.testkit.behaviour.conversation;
    exports io.kring.testkit.behaviour.event;
    exports io.kring.testkit.behaviour.feed;
    exports io.kring.testkit.behaviour.house;
    exports io.kring.testkit.behaviour.imports;
    exports io.kring.testkit.behaviour.input;
    exports io.kring.testkit.behaviour.metrics;
    exports io.kring.testkit.behaviour.moderation;
    exports io.kring.testkit.behaviour.person;
    exports io.kring.testkit.behaviour.post;
    exports io.kring.testkit.behaviour.reaction;
    exports io.kring.testkit.behaviour.search;
    exports io.kring.testkit.search;
    exports io.kring.testkit.storage;
    exports io.kring.testkit.storage.house;
    exports io.kring.testkit.visibility;
    exports io.kring.testkit.visibility.page;
    exports io.kring.testkit.visibility.reading;
    exports io.kring.testkit.visibility.setup;
    exports io.kring.testkit.visibility.world;
    exports io.kring.testkit.visibility.writing;
}
