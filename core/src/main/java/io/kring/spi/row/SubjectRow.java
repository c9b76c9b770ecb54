package io.kring.spi.row;

import io.kring.feed.Subject;

/**
 * What somebody follows.
 *
 * @param seq order of following, unique for the person
 */
public record SubjectRow(Subject subject, long seq) {}
