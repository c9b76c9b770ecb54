package io.kring.search.lucene.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.IOUtils;

/** Where an index lies, and where another one is built beside it. */
public interface Place {
    /** Opens it; the caller closes it. */
    Directory open() throws IOException;

    /** An empty directory to build in; the caller closes it, and then calls {@link #cleared}. */
    Directory beside() throws IOException;

    /** What was built beside is not needed any more; only for who holds the lock of the index. */
    void cleared() throws IOException;

    /** A folder, which is made where it is missing; what is built beside lies in a folder within it. */
    static Place folder(Path folder) {
        Path building = folder.resolve("kring-building");
        return new Place() {
            @Override
            public Directory open() throws IOException {
                Files.createDirectories(folder);
                return FSDirectory.open(folder);
            }

            @Override
            public Directory beside() throws IOException {
                cleared();
                Files.createDirectories(building);
                return FSDirectory.open(building);
            }

            @Override
            public void cleared() throws IOException {
                if (Files.exists(building)) {
                    IOUtils.rm(building);
                }
            }
        };
    }

    /** A directory of the host's, which stays open; what is built beside lies in it under names of its own. */
    static Place directory(Directory directory) {
        Corner building = new Corner(directory, "kring-building.");
        return new Place() {
            @Override
            public Directory open() {
                return new FilterDirectory(directory) {
                    @Override
                    public void close() {
                        // It is the host's.
                    }
                };
            }

            @Override
            public Directory beside() throws IOException {
                building.clear();
                return building;
            }

            @Override
            public void cleared() throws IOException {
                building.clear();
            }
        };
    }
}
