package io.kring.persistence.jpa.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A process with one node, which says what it has done on its standard output and is told what to do on its input. */
public final class NodeMain {
    /** How lines begin that are for the parent, and how they end: what is cut off by a kill was not said. */
    static final String BEGIN = "! ";

    static final String END = " .";

    private NodeMain() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.of(arguments);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (settings.text("mode").equals("load")) {
            LoadNode.run(settings, in);
        } else {
            EventNode.run(settings, in);
        }
        // Whoever started it has ended, or has heard enough.
        Runtime.getRuntime().halt(0);
    }

    static void say(String line) {
        System.out.println(BEGIN + line + END);
    }
}
