package io.kring.example.intranet.house;

import java.util.List;

/**
 * The house; what is absent is empty.
 *
 * @param rules    each safe HTML, numbered from 1
 * @param id       of the rules in force
 * @param since    when they came into force
 * @param accepted whether this reader has accepted them; nobody sees who else has (P21)
 * @param draft    what is talked about until {@code until}
 */
record HousePage(
        String mission,
        String boardsWord,
        List<String> rules,
        String id,
        int version,
        String since,
        boolean accepted,
        List<String> draft,
        String until) {}
