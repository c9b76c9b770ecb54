package io.kring.example.intranet.site;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.person.Actor;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
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
    private final SitePages pages;

    PictureController(Kring kring, SitePages pages) {
        this.kring = kring;
        this.pages = pages;
    }

    @GetMapping("/pictures/{name:[a-z0-9-]+}.jpg")
    ResponseEntity<Resource> picture(Actor actor, @PathVariable String name) {
        String address = "/pictures/" + name + ".jpg";
        Resource drawing = new ClassPathResource("pictures/" + name + ".svg");
        if (!drawing.exists()
                || !(pages.existsByPicture(address) || kring.posts().mayRead(actor, address))) {
            throw new NotFound("page");
        }
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(drawing);
    }
}
