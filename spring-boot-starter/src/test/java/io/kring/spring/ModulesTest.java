package io.kring.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.memory.search.InMemorySearchIndex;
import io.kring.person.PersonId;
import io.kring.render.commonmark.Anchor;
import io.kring.render.commonmark.HashtagLinks;
import io.kring.render.commonmark.ImageSource;
import io.kring.render.commonmark.MarkdownRenderer;
import io.kring.render.commonmark.MentionLinks;
import io.kring.search.lucene.LuceneSearchIndex;
import io.kring.spi.search.SearchIndex;
import io.kring.text.TextEntity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.FilteredClassLoader;

class ModulesTest {
    @Nested
    class Search {
        @TempDir
        Path folder;

        @Test
        void withoutAPathThereIsNoIndex() {
            Slice.kring()
                    .run(context ->
                            assertThat(context).hasSingleBean(Kring.class).doesNotHaveBean(SearchIndex.class));
        }

        @Test
        void aPathMakesAnIndexInThatFolder() {
            Path place = folder.resolve("index");

            Slice.kring().withPropertyValues("kring.search.path=" + place).run(context -> {
                context.getBean(Kring.class).deliverPending(10);

                assertThat(context).hasSingleBean(LuceneSearchIndex.class);
                assertThat(place).isDirectory();
            });
        }

        @Test
        void aDirectoryOfTheHostIsTaken() {
            Slice.kring().withBean(Directory.class, ByteBuffersDirectory::new).run(context -> assertThat(context)
                    .hasSingleBean(LuceneSearchIndex.class));
        }

        @Test
        void anIndexOfTheHostComesFirst() {
            Slice.kring()
                    .withPropertyValues("kring.search.path=" + folder)
                    .withBean(SearchIndex.class, InMemorySearchIndex::new)
                    .run(context -> assertThat(context).doesNotHaveBean(LuceneSearchIndex.class));
        }

        @Test
        void withoutLuceneKringIsThereAllTheSame() {
            Slice.kring()
                    .withClassLoader(new FilteredClassLoader(LuceneSearchIndex.class, Directory.class))
                    .run(context -> assertThat(context).hasSingleBean(Kring.class));
        }
    }

    @Nested
    class Rendering {
        @Test
        void aRendererTakesTheHostsHooks() {
            Slice.kring()
                    .withPropertyValues("kring.rendering.headings-down-by=2")
                    .withBean(
                            HashtagLinks.class,
                            () -> (topic, typed) -> Optional.of(new Anchor("/topics/" + topic, typed)))
                    .withBean(ImageSource.class, ImageSource::ofHost)
                    .run(context -> {
                        MarkdownRenderer renderer = context.getBean(MarkdownRenderer.class);

                        assertThat(renderer.html("# Tea\n\n#oolong ![cup](/cup.png)"))
                                .contains("<h3>", "/topics/oolong", "src=\"/cup.png\"");
                    });
        }

        @Test
        void mentionsLeadWhereTheHostSays() {
            Slice.kring()
                    .withBean(
                            MentionLinks.class,
                            () -> (person, typed) -> Optional.of(new Anchor("/people/" + person.value(), typed)))
                    .run(context -> {
                        TextEntity ann = new TextEntity(TextEntity.Kind.MENTION, "ann", 4, 8, new PersonId("p-1"));

                        assertThat(context.getBean(MarkdownRenderer.class).html("Ask @ann", List.of(ann)))
                                .contains("href=\"/people/p-1\"", ">&#64;ann</a>");
                    });
        }

        @Test
        void aHostsRendererComesFirst() {
            MarkdownRenderer own = MarkdownRenderer.standard();

            Slice.kring().withBean(MarkdownRenderer.class, () -> own).run(context -> assertThat(
                            context.getBean(MarkdownRenderer.class))
                    .isSameAs(own));
        }

        @Test
        void withoutTheModuleKringIsThereAllTheSame() {
            Slice.kring()
                    .withClassLoader(new FilteredClassLoader(MarkdownRenderer.class))
                    .run(context -> assertThat(context).hasSingleBean(Kring.class));
        }
    }
}
