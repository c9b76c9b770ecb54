package io.kring.example.intranet.picture;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.person.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The host's files. A picture that hangs on a post is shown to whoever may read that post, which Kring is asked each time;
 * those of the host's own pages are for everybody.
 */
@Controller
class PictureController {
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Kring kring;
    private final Pictures pictures;
    private final SitePictures site;

    PictureController(Kring kring, Pictures pictures, SitePictures site) {
        this.kring = kring;
        this.pictures = pictures;
        this.site = site;
    }

    /** Drawings of the demonstration. */
    @GetMapping("/pictures/{name:[a-z0-9-]+}.jpg")
    ResponseEntity<Resource> drawing(Actor actor, @PathVariable String name) {
        String address = "/pictures/" + name + ".jpg";
        Resource drawing = new ClassPathResource("pictures/" + name + ".svg");
        if (!drawing.exists() || !(site.shows(address) || kring.posts().mayRead(actor, address))) {
            throw new NotFound("page");
        }
        return shown(drawing, SVG);
    }

    /** What people attached. */
    @GetMapping("/files/{name}.jpg")
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID name) {
        Path file = pictures.find(name).orElseThrow(() -> new NotFound("page"));
        if (!kring.posts().mayRead(actor, Pictures.address(name))) {
            throw new NotFound("page");
        }
        return shown(new FileSystemResource(file), MediaType.IMAGE_JPEG);
    }

    private static ResponseEntity<Resource> shown(Resource picture, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(picture);
    }
}
