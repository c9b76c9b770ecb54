package io.kring.post;

import io.kring.page.Page;

/**
 * A conversation: the post and a page of its comments. Under a removed post there are none.
 *
 * @param comments depth first: each reply stands under what it replies to
 */
public record PostThread(Post post, Page<Comment> comments) {}
