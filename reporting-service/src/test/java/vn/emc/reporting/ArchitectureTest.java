package vn.emc.reporting;

import org.junit.jupiter.api.Test;
import vn.emc.test.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ArchitectureRules.check("vn.emc.reporting");
    }
}
