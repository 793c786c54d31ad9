package vn.emc.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence what is wrong with a secret, instead of a stack trace. */
final class StartFailures extends AbstractFailureAnalyzer<BadSecretException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BadSecretException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set " + cause.getVariable()
                        + ", the same for all services that share data; make one with: openssl rand -hex 32",
                cause);
    }
}
