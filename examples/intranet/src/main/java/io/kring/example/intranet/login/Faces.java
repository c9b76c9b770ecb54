package io.kring.example.intranet.login;

import io.kring.example.veldstroom.VeldstroomDirectory;
import io.kring.example.veldstroom.content.Colleague;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The twelve who may be logged in as. */
@Component
class Faces {
    private final List<Colleague> all;

    Faces(VeldstroomDirectory people) {
        all = people.everybody().stream()
                .filter(colleague -> colleague.login().isPresent())
                .sorted(Comparator.comparingInt(colleague -> colleague.login().orElseThrow()))
                .toList();
    }

    List<Colleague> all() {
        return all;
    }

    Optional<Colleague> named(String id) {
        return all.stream().filter(each -> each.id().value().equals(id)).findFirst();
    }
}
