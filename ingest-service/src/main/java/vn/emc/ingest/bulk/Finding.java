package vn.emc.ingest.bulk;

import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.reading.ConcernedField;

/**
 * What is to be said of one event of a batch.
 *
 * @param index its position in the batch, from 0
 * @param code stable code
 * @param severity what became of the event
 */
record Finding(int index, String code, Severity severity) {

    enum Severity {
        /** Not accepted. */
        ERROR,
        /** Accepted, but it breaks a rule. */
        WARNING,
        /** Received before; not counted again. */
        DUPLICATE
    }

    static Finding rejected(int index, RejectionReason reason) {
        return new Finding(index, reason.name(), Severity.ERROR);
    }

    static Finding warned(int index, Warning warning) {
        return new Finding(index, warning.name(), Severity.WARNING);
    }

    static Finding error(int index, String code) {
        return new Finding(index, code, Severity.ERROR);
    }

    static Finding duplicate(int index) {
        return new Finding(index, "DUPLICATE", Severity.DUPLICATE);
    }

    /** The field concerned, in the letter's spelling; empty where it is none in particular. */
    String field() {
        return ConcernedField.of(code);
    }
}
