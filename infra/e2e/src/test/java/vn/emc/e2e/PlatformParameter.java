package vn.emc.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform once per run; it ends with the run. */
final class PlatformParameter implements ParameterResolver {
    private static final Namespace RUN = Namespace.create(PlatformParameter.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(RUN)
                .computeIfAbsent(Platform.class, started -> Platform.start(), Platform.class);
    }
}
