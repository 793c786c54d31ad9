package vn.emc.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** Time that a test cannot set makes tests that fail at midnight. */
final class WallClock {
    static final ArchRule RULE = noClasses()
            .should()
            .callMethodWhere(readsIt())
            .allowEmptyShould(true)
            .because("time comes from the injected Clock");

    private WallClock() {}

    private static DescribedPredicate<JavaMethodCall> readsIt() {
        return DescribedPredicate.describe("reads the wall clock", call -> isNow(call) || isMillis(call));
    }

    private static boolean isNow(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isMillis(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(System.class)
                && call.getName().equals("currentTimeMillis");
    }
}
