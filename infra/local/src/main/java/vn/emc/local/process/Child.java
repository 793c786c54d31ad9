package vn.emc.local.process;

import java.util.OptionalInt;
import vn.emc.local.Part;

/** A process started by this one. */
public record Child(ChildRecord record, Process process) {
    public Part part() {
        return record.part();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code, once it has ended. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }
}
