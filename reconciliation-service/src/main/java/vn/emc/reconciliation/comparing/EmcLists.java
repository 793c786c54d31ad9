package vn.emc.reconciliation.comparing;

import java.nio.file.Path;
import java.util.Optional;
import vn.emc.reconciliation.workflow.Reconciliation;

/** Where EMC's lists come from: step 3. */
public interface EmcLists {
    /** The list that was handed over to the unit. */
    Optional<EmcList> handedOver(Reconciliation reconciliation);

    /** A list in a file as {@link vn.emc.reconciliation.list.ListFile} says. */
    interface EmcList {
        /** The number of its extract. */
        int extract();

        /** Of the file. */
        String sha256();

        Path file();
    }
}
