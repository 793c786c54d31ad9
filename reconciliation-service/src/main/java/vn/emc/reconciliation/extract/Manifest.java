package vn.emc.reconciliation.extract;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import vn.emc.reconciliation.workflow.Period;

/** What an extract holds: enough for either side to prove later that both looked at the same. */
@Schema(name = "ExtractManifest")
public record Manifest(
        @Schema(description = "The files say what EMC held at this moment")
        Instant cutOff,

        List<Integer> sites,
        Period period,
        List<ExtractFile> files) {
    public Manifest {
        sites = List.copyOf(sites);
        files = List.copyOf(files);
    }

    public ExtractFile file(ExtractFileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst().orElseThrow();
    }
}
