package vn.emc.ingest;

import org.junit.jupiter.api.Test;
import vn.emc.test.ArchitectureRules;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheRulesOfAllServices() {
        ArchitectureRules.check("vn.emc.ingest");
    }
}
