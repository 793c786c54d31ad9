package vn.emc.simulator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import vn.emc.simulator.platform.Credentials;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.world.Faults;

/** What the commands have in common. */
final class Simulated {
    /** The mean of all temperaments, and with the half-busy Saturdays, of a working day. */
    static final double AVERAGE_VOLUME = 1.35;

    private static final String NO_FAULTS = "none";

    private Simulated() {}

    static Console console(@Nullable CommandSpec spec) {
        return new Console(Objects.requireNonNull(spec).commandLine().getOut());
    }

    static Faults faults(String text) {
        return NO_FAULTS.equals(text) ? Faults.NONE : Faults.parse(text);
    }

    /** Address of ingest-service's database, with who asks. */
    static String ledger(PlatformSettings settings) {
        return "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/emc_ingest?user=emc_ingest&password="
                + Credentials.read(settings.credentials()).value("EMC_DB_PASSWORD_INGEST");
    }
}
