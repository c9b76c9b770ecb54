package io.kring.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what is missing, and the remedy, in place of a stack trace. */
final class SetupIncompleteAnalyzer extends AbstractFailureAnalyzer<SetupIncomplete> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SetupIncomplete cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), root);
    }
}
