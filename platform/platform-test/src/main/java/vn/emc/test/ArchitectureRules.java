package vn.emc.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.Stream;

/** What holds in every service, so that each can be read and changed by itself. */
public final class ArchitectureRules {
    private static final List<String> SERVICES =
            List.of("gateway", "ingest", "catalog", "account", "reporting", "reconciliation");

    private ArchitectureRules() {}

    /**
     * Fails with every violation in the classes of one service, tests left out.
     *
     * @param rootPackage such as {@code vn.emc.ingest}
     */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
        rules(rootPackage).forEach(rule -> rule.check(classes));
    }

    static Stream<ArchRule> rules(String rootPackage) {
        return Stream.of(
                featuresAreFreeOfCycles(rootPackage),
                servicesStandAlone(rootPackage),
                NO_FIELD_INJECTION,
                VanillaExceptions.RULE,
                NO_JAVA_UTIL_LOGGING,
                NO_STANDARD_STREAMS,
                WallClock.RULE);
    }

    private static ArchRule featuresAreFreeOfCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("features that need each other in a circle are one feature");
    }

    private static ArchRule servicesStandAlone(String rootPackage) {
        String[] others = SERVICES.stream()
                .map(service -> "vn.emc." + service)
                .filter(service -> !service.equals(rootPackage))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .because("services talk through Kafka or HTTP, in the words of platform-contracts");
    }

    private static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
            .allowEmptyShould(true)
            .because("a constructor shows what a class needs, and a test can call it");

    private static final ArchRule NO_JAVA_UTIL_LOGGING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .allowEmptyShould(true)
            .because("all services log through SLF4J, in one format");

    private static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .allowEmptyShould(true)
            .because("what is printed has no level, no time and no trace id");
}
