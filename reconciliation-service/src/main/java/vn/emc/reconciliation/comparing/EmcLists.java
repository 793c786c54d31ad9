package vn.emc.reconciliation.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.emc.reconciliation.workflow.Reconciliation;

/** Where EMC's lists come from: step 3. */
public interface EmcLists {
    /** The list that was handed over to the unit. */
    Optional<EmcList> handedOver(Reconciliation reconciliation);

    /** A list in the form of {@link vn.emc.reconciliation.list.ListFile}. */
    interface EmcList {
        /** The number of its extract. */
        int extract();

        /** Of the extract's file. */
        String sha256();

        InputStream open() throws IOException;
    }
}
