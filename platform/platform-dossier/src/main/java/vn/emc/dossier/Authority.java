package vn.emc.dossier;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** Whose word counts, strongest first. */
@Getter
@RequiredArgsConstructor
public enum Authority {
    /** A correction agreed in a reconciliation. Of several the one that reached us last counts. */
    AGREED(0),
    /** The sender's event of the status that is responsible for the fact. */
    RESPONSIBLE(1),
    /** Any other event of the sender. */
    INCIDENTAL(2),
    /** A correction that does not speak of the fact, where no sender has told anything. */
    LAST_RESORT(3);

    private final int code;
}
