package io.kring;

import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.PersonId;
import java.net.URI;
import java.util.Optional;

/** Where the host shows people, posts and communities. Answers at once; empty where the host has no page. */
public interface Links {
    Optional<URI> person(PersonId person);

    Optional<URI> post(PostId post);

    Optional<URI> community(CommunityId community);

    /** A host without pages of its own. */
    static Links none() {
        return new Links() {
            @Override
            public Optional<URI> person(PersonId person) {
                return Optional.empty();
            }

            @Override
            public Optional<URI> post(PostId post) {
                return Optional.empty();
            }

            @Override
            public Optional<URI> community(CommunityId community) {
                return Optional.empty();
            }
        };
    }
}
