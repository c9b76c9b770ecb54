package io.kring.example.quickstart;

import io.kring.example.veldstroom.Veldstroom;
import io.kring.id.PostId;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shows Kring in a terminal: a home feed, a thread, a community from inside and outside, a person's page, a conversation as it is
 * written, and all of it again after a restart. The first start tells the story of Veldstroom to the database; later
 * starts find it there.
 */
public final class Quickstart {
    private final Path folder;
    private final Screen screen;
    private final Veldstroom veldstroom = Veldstroom.read();

    Quickstart(Path folder, PrintStream out) {
        this.folder = folder;
        this.screen = new Screen(out);
    }

    /**
     * Runs it.
     *
     * @param args the folder of the database, {@code target/quickstart} without one; and, to import it instead of
     *             telling the story, the folder of an unpacked dump of a Stack Exchange site, known by its
     *             {@code Posts.xml}
     */
    public static void main(String[] args) {
        List<Path> folders = Arrays.stream(args).map(Path::of).toList();
        Optional<Path> dump = folders.stream().filter(SiteImport::isDump).findFirst();
        Path folder = folders.stream()
                .filter(each -> !SiteImport.isDump(each))
                .findFirst()
                .orElse(Path.of("target/quickstart"));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (dump.isPresent()) {
            new SiteImport(dump.get(), folder, new Screen(out)).run();
        } else {
            new Quickstart(folder, out).run();
        }
    }

    void run() {
        screen.progress(
                "Telling seven months of Veldstroom to " + folder,
                progress -> Host.tellOnce(folder, veldstroom, progress));
        PostId question;
        try (Host host = Host.start(folder, veldstroom, bell())) {
            Reader reader = new Reader(host.kring(), veldstroom, screen);
            reader.home("mehmet.yildirim");
            reader.thread("mehmet.yildirim", "#mof");
            reader.insideAndOutside("Leermeesters & leerlingen", "mehmet.yildirim", "anouk.jansen");
            reader.insideAndOutside("Verkenning Horizon", "ingrid.postma", "mehmet.yildirim");
            reader.person("mehmet.yildirim", "thijs.mulder");
            Writer writer = new Writer(host, veldstroom, screen);
            question = writer.conversation();
            writer.takenBackByTheHost();
        }
        try (Host host = Host.start(folder, veldstroom, bell())) {
            new Reader(host.kring(), veldstroom, screen).again("lotte.vermeer", question);
        }
        screen.title("That was it");
        screen.text("The database is in " + folder + ". Delete it, and the next start tells the story anew.");
    }

    private Bell bell() {
        return new Bell(veldstroom.directory(), screen);
    }
}
