package vn.emc.reconciliation.correction;

import java.util.ArrayList;
import java.util.List;
import vn.emc.reconciliation.comparison.Finding;

/** Writes the corrections that follow from findings, some at a time, within the caller's transaction. */
final class WritingCorrections implements Finding.Sink {
    private static final int FULL = 1_000;

    private final long reconciliationId;
    private final Correcting correcting;
    private final CorrectionTable corrections;
    private final List<Correction> waiting = new ArrayList<>();
    private int findings;
    private int written;

    WritingCorrections(long reconciliationId, Correcting correcting, CorrectionTable corrections) {
        this.reconciliationId = reconciliationId;
        this.correcting = correcting;
        this.corrections = corrections;
    }

    @Override
    public void take(Finding finding) {
        findings++;
        correcting.of(findings, Found.of(finding)).ifPresent(change -> {
            written++;
            waiting.add(Correction.of(reconciliationId, written, findings, finding.kind(), change));
        });
        if (waiting.size() == FULL) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            corrections.add(reconciliationId, waiting);
            waiting.clear();
        }
    }

    int written() {
        return written;
    }
}
