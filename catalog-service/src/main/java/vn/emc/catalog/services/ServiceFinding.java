package vn.emc.catalog.services;

import java.util.List;
import vn.emc.imports.Severity;

/**
 * Something wrong or odd with a service. An error keeps the service out of the catalogue, a warning does not.
 *
 * @param code its text is the message {@code finding.<code>}
 */
public record ServiceFinding(Severity severity, ServiceColumn column, String code, List<String> arguments) {

    public static ServiceFinding error(ServiceColumn column, String code, Object... arguments) {
        return new ServiceFinding(Severity.ERROR, column, code, texts(arguments));
    }

    public static ServiceFinding warning(ServiceColumn column, String code, Object... arguments) {
        return new ServiceFinding(Severity.WARNING, column, code, texts(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(Object::toString).toList();
    }
}
