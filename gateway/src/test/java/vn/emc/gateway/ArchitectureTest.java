package vn.emc.gateway;

import org.junit.jupiter.api.Test;
import vn.emc.test.ArchitectureRules;

class ArchitectureTest {
    @Test
    void theGatewayKeepsTheRulesOfTheHouse() {
        ArchitectureRules.check("vn.emc.gateway");
    }
}
