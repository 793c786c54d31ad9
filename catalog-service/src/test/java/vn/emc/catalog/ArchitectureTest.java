package vn.emc.catalog;

import org.junit.jupiter.api.Test;
import vn.emc.test.ArchitectureRules;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheProjectsRules() {
        ArchitectureRules.check("vn.emc.catalog");
    }
}
