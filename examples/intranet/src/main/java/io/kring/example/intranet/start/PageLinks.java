package io.kring.example.intranet.start;

import io.kring.Links;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.PersonId;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Where this intranet shows people, posts and communities. */
final class PageLinks implements Links {
    @Override
    public Optional<URI> person(PersonId person) {
        return Optional.of(at("people", person.value()));
    }

    @Override
    public Optional<URI> post(PostId post) {
        return Optional.of(at("posts", post.toString()));
    }

    @Override
    public Optional<URI> community(CommunityId community) {
        return Optional.of(at("communities", community.toString()));
    }

    private static URI at(String page, String id) {
        return UriComponentsBuilder.fromPath("/")
                .pathSegment(page, id)
                .encode()
                .build()
                .toUri();
    }
}
