package vn.emc.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** An exception without a type of its own has no code, no status and no sentence for the user. */
final class VanillaExceptions {
    private static final Set<String> NAMES = Set.of(
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.lang.IllegalStateException",
            "java.lang.Error");

    static final ArchRule RULE = noClasses()
            .should()
            .callConstructorWhere(isThrownAsItIs())
            .allowEmptyShould(true)
            .because("errors belong to their service's sealed hierarchy, with a stable code");

    private VanillaExceptions() {}

    private static DescribedPredicate<JavaConstructorCall> isThrownAsItIs() {
        return DescribedPredicate.describe(
                "creates a vanilla exception",
                call -> NAMES.contains(call.getTargetOwner().getName()) && !isSuperCall(call));
    }

    private static boolean isSuperCall(JavaConstructorCall call) {
        return call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(call.getTargetOwner()::equals)
                        .isPresent();
    }
}
