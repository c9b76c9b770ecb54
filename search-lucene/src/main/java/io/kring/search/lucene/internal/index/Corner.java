package io.kring.search.lucene.internal.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/** Files of a directory whose names begin alike, as a directory by itself: another index can be built there. */
final class Corner extends FilterDirectory {
    private final String beginning;

    Corner(Directory directory, String beginning) {
        super(directory);
        this.beginning = beginning;
    }

    private String named(String name) {
        return beginning + name;
    }

    /** Deletes all of them. */
    void clear() throws IOException {
        for (String name : listAll()) {
            deleteFile(name);
        }
    }

    @Override
    public String[] listAll() throws IOException {
        return Arrays.stream(in.listAll())
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .sorted()
                .toArray(String[]::new);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        in.deleteFile(named(name));
    }

    @Override
    public long fileLength(String name) throws IOException {
        return in.fileLength(named(name));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return in.createOutput(named(name), context);
    }

    /** The name that the directory below makes up is made known as one of here. */
    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        IndexOutput below = in.createTempOutput(named(prefix), suffix, context);
        return new FilterIndexOutput(below.toString(), below.getName().substring(beginning.length()), below) {};
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        in.sync(names.stream().map(this::named).toList());
    }

    @Override
    public void rename(String source, String target) throws IOException {
        in.rename(named(source), named(target));
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return in.openInput(named(name), context);
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        return in.obtainLock(named(name));
    }

    @Override
    public Set<String> getPendingDeletions() throws IOException {
        return in.getPendingDeletions().stream()
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .collect(Collectors.toSet());
    }

    /** The directory is somebody else's. */
    @Override
    public void close() {}
}
