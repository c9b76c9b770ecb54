package io.kring.spring;

import io.kring.error.Misconfigured;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what Kring cannot start with, in place of a stack trace. */
final class MisconfiguredAnalyzer extends AbstractFailureAnalyzer<Misconfigured> {
    @Override
    protected FailureAnalysis analyze(Throwable root, Misconfigured cause) {
        String remedy =
                switch (cause.code()) {
                    case "storage.schema" ->
                        "Set kring.migrate=true, or run the migrations of Kring before the application starts.";
                    case "storage.database" -> "Set kring.dialect where the database speaks like one of them.";
                    default -> "Change the property of kring.* or the bean that says so.";
                };
        return new FailureAnalysis("Kring cannot start (" + cause.code() + "): " + cause.getMessage(), remedy, root);
    }
}
