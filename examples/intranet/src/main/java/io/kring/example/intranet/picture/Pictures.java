package io.kring.example.intranet.picture;

import io.kring.example.intranet.start.IntranetProperties;
import io.kring.post.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The folder of the host's pictures. */
@Component
public class Pictures {
    private static final String PATH = "/files/";

    private final Path folder;

    Pictures(IntranetProperties intranet) {
        folder = intranet.data().resolve("files");
    }

    /**
     * Keeps what somebody sent, under a name that nobody guesses, and gives what is attached to their post.
     *
     * @param once  the key of the form: sent again, it is the same picture
     * @param words what is to be seen on it
     * @throws PictureRefused when it is no picture, or none is described
     */
    public Attachment keep(MultipartFile sent, String once, String words) {
        if (words.isBlank()) {
            throw new PictureRefused("picture.words");
        }
        String name = UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)) + ".jpg";
        try (InputStream content = sent.getInputStream()) {
            Path kept = Files.createDirectories(folder).resolve(name);
            ImageIO.write(Drawing.of(content), "jpeg", kept.toFile());
            return new Attachment(PATH + name, words.strip(), "image/jpeg", Files.size(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> find(UUID name) {
        return Optional.of(folder.resolve(name + ".jpg")).filter(Files::isRegularFile);
    }

    static String address(UUID name) {
        return PATH + name + ".jpg";
    }
}
