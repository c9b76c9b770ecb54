package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The renderer has a name and no descriptor: that it runs as a module is for a test to tell, not for the compiler. */
class ModulePathTest {
    private static final String NAME = "io.kring.render.commonmark";
    private static final Set<String> NEEDED = Set.of(
            "kring-core",
            "caffeine",
            "commonmark",
            "jakarta.validation",
            "java8-shim",
            "jspecify",
            "owasp",
            "slf4j-api");

    @Test
    void rendersAndFindsItsWordsOnTheModulePath(@TempDir Path folder) throws Exception {
        ModuleLayer boot = ModuleLayer.boot();
        ModuleFinder path = ModuleFinder.of(
                Stream.concat(Stream.of(packed(folder)), needed()).toArray(Path[]::new));
        Configuration modules = boot.configuration().resolve(path, ModuleFinder.of(), Set.of(NAME, "io.kring.core"));
        ClassLoader loader = boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
                .findLoader(NAME);

        Class<?> renderer = loader.loadClass(NAME + ".MarkdownRenderer");
        Object html = call(renderer, call(renderer, null, "standard"), "html", "**a** http://b.nl");
        Class<?> words = loader.loadClass(NAME + ".Messages");
        Object dutch = words.getMethod("in", Locale.class).invoke(null, Locale.forLanguageTag("nl"));
        Method text = words.getMethod("text", String.class, Object[].class);

        assertThat(renderer.getModule().getName()).isEqualTo(NAME);
        assertThat(html.toString()).contains("<strong>a</strong>", "<a href=\"http://b.nl\"");
        assertThat(text.invoke(dutch, "io.kring.text.long", new Object[0])).isEqualTo("deze tekst is te lang");
        assertThat(text.invoke(dutch, "io.kring.Role.MEMBER", new Object[0])).isEqualTo("lid");
    }

    private static Object call(Class<?> type, Object on, String method, Object... arguments) throws Exception {
        Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        return type.getMethod(method, types).invoke(on, arguments);
    }

    private static Stream<Path> needed() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry ->
                        NEEDED.stream().anyMatch(name -> fileOrModule(entry).startsWith(name)));
    }

    /** The name of a jar, or of the module whose classes lie in a folder. */
    private static String fileOrModule(Path entry) {
        return Files.exists(entry.resolve("io/kring/Kring.class"))
                ? "kring-core"
                : entry.getFileName().toString();
    }

    /** The classes of this module as its jar has them. */
    private static Path packed(Path folder) throws IOException {
        Path classes = Path.of(URI.create(MarkdownRenderer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", NAME);
        Path jar = folder.resolve("renderer.jar");
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Path file : files) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }
}
