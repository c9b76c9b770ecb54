/** The social layer of an intranet, behind small interfaces that a host implements. */
@SuppressWarnings("module") // The renderer is a module of its own, compiled later and on nobody's path but its host's.
module io.kring.core {
    requires com.github.benmanes.caffeine;
    requires transitive jakarta.validation;
    requires org.commonmark;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.kring;
    exports io.kring.access;
    exports io.kring.audit;
    exports io.kring.cases;
    exports io.kring.community;
    exports io.kring.conversation;
    exports io.kring.error;
    exports io.kring.event;
    exports io.kring.feed;
    exports io.kring.goal;
    exports io.kring.house;
    exports io.kring.id;
    exports io.kring.imports;
    exports io.kring.limit;
    exports io.kring.memory;
    exports io.kring.memory.search;
    exports io.kring.metrics;
    exports io.kring.moderation;
    exports io.kring.moderation.policy;
    exports io.kring.page;
    exports io.kring.person;
    exports io.kring.post;
    exports io.kring.reaction;
    exports io.kring.report;
    exports io.kring.search;
    exports io.kring.spi;
    exports io.kring.spi.audit;
    exports io.kring.spi.cases;
    exports io.kring.spi.change;
    exports io.kring.spi.command;
    exports io.kring.spi.house;
    exports io.kring.spi.imports;
    exports io.kring.spi.metrics;
    exports io.kring.spi.row;
    exports io.kring.spi.search;
    exports io.kring.text;
    // One analyser decides what a text refers to: who renders a text is told by it.
    exports io.kring.internal.text to
            io.kring.render.commonmark;

    // The messages of the constraints are part of what the renderer offers.
    opens io.kring to
            io.kring.render.commonmark;
    opens io.kring.community;
    opens io.kring.conversation;
    opens io.kring.goal;
    opens io.kring.house;
    opens io.kring.limit;
    opens io.kring.post;
}
