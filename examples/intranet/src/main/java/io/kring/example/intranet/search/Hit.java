package io.kring.example.intranet.search;

import io.kring.example.intranet.view.Face;
import io.kring.example.intranet.view.Moment;
import io.kring.example.intranet.view.Presentation;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.render.commonmark.Html;
import io.kring.search.SearchHit;
import io.kring.search.Snippet;

/**
 * Something that was found.
 *
 * @param title   safe HTML with what matches marked; empty where it has none
 * @param snippet safe HTML with what matches marked
 */
record Hit(
        String page,
        String kind,
        String title,
        String snippet,
        Face author,
        String community,
        Moment when,
        boolean answered) {
    static Hit of(SearchHit hit, Presentation page) {
        Post post = hit.post();
        String title = post.title()
                .map(text -> Html.snippet(new Snippet(text, hit.title(), false, false)))
                .orElse("");
        if (hit.comment().isPresent()) {
            Comment comment = hit.comment().get();
            return new Hit(
                    "/comments/" + comment.id(),
                    page.word(comment.answer() ? "search.kind.answer" : "search.kind.comment"),
                    title,
                    Html.snippet(hit.snippet()),
                    page.face(comment.author()),
                    post.communityName(),
                    page.moment(comment.createdAt()),
                    comment.accepted());
        }
        return new Hit(
                "/posts/" + post.id(),
                page.words().text("io.kring.kind." + post.kind()),
                title,
                Html.snippet(hit.snippet()),
                page.face(post.author()),
                post.communityName(),
                page.moment(post.publishedAt().orElse(post.createdAt())),
                post.accepted().isPresent());
    }
}
