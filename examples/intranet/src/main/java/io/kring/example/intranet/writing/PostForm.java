package io.kring.example.intranet.writing;

import io.kring.id.CommunityId;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was typed to make a post.
 *
 * @param once         made with the form, so that sending it twice makes one post
 * @param confirmation from a question to reconsider, to publish all the same
 * @param picture      to be shown with it; empty without one
 * @param pictureWords what is to be seen on it
 */
record PostForm(
        @Nullable String community,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String markdown,
        @Nullable String once,
        @Nullable String confirmation,
        @Nullable MultipartFile picture,
        @Nullable String pictureWords) {
    private static final Map<String, PostKind<?>> KINDS = Map.of(
            "update", PostKind.UPDATE,
            "question", PostKind.QUESTION,
            "article", PostKind.ARTICLE,
            "announcement", PostKind.ANNOUNCEMENT);

    PostDraft draft(CommunityId in) {
        PostKind<?> chosen = KINDS.getOrDefault(text(kind), PostKind.UPDATE);
        String heading = chosen.titled() ? text(title) : null;
        PostDraft draft = PostDraft.of(in, chosen, heading, text(markdown), null);
        String confirmed = text(confirmation);
        return confirmed.isEmpty() ? draft : draft.confirmedBy(confirmed);
    }

    Optional<MultipartFile> file() {
        return Optional.ofNullable(picture).filter(sent -> !sent.isEmpty());
    }

    static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("");
    }
}
