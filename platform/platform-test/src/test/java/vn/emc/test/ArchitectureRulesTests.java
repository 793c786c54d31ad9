package vn.emc.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTests {
    private static final String FIXTURE = "vn.emc.test.fixture";

    @Test
    void findEveryKindOfViolation() {
        assertThat(violations())
                .anyMatch(line -> line.contains("Cycle detected"))
                .anyMatch(line -> line.contains("IllegalStateException"))
                .anyMatch(line -> line.contains("java.time.Instant.now()"))
                .anyMatch(line -> line.contains("java.util.logging.Logger"))
                .anyMatch(line -> line.contains("java.lang.System.out"))
                .anyMatch(line -> line.contains("Autowired"));
    }

    @Test
    void allowTypedExceptionsAndTheInjectedClock() {
        assertThat(violations())
                .noneMatch(line -> line.contains("OutOfStock"))
                .noneMatch(line -> line.contains("Clock"));
    }

    private static List<String> violations() {
        var classes = new ClassFileImporter().importPackages(FIXTURE);
        return ArchitectureRules.rules(FIXTURE)
                .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream())
                .toList();
    }
}
