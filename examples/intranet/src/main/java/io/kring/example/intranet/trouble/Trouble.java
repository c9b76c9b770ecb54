package io.kring.example.intranet.trouble;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people read when something did not work.
 *
 * @param what  happened
 * @param next  what to do
 * @param typed what they typed, so that none of it is lost; empty where they typed nothing
 */
record Trouble(int status, String what, String next, String typed) {
    /** What a form that was refused holds. */
    static String typed(HttpServletRequest request) {
        return Stream.of("title", "markdown", "reason", "heard", "did", "ask", "answer")
                .map(request::getParameter)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
